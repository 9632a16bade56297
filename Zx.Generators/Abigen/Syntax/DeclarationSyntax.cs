using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>One <c>syscall</c> declaration with the directives before it, as far as it could be read.</summary>
/// <param name="Directives">The directives before it, in order; malformed ones are not among them.</param>
/// <param name="Sentences">The sentences of its <c>#!</c> lines.</param>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Attributes">Its attributes, in order.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="ReturnType">Its first result, which has no name; null for none.</param>
/// <param name="Results">Its results after the first.</param>
/// <param name="Method">Where it is declared in C#, the method's name; null in a definition file.</param>
/// <param name="HasErrors">Whether it, or a directive before it, could not be read whole; its parts are then not to be relied on.</param>
internal sealed record DeclarationSyntax(
    ImmutableArray<DirectiveSyntax> Directives,
    ImmutableArray<RequirementSentence> Sentences,
    Token Name,
    ImmutableArray<Token> Attributes,
    ImmutableArray<ParameterSyntax> Parameters,
    Token? ReturnType,
    ImmutableArray<ParameterSyntax> Results,
    string? Method,
    bool HasErrors)
{
    public SummarySyntax? Summary => Directives.OfType<SummarySyntax>().FirstOrDefault();

    /// <summary>Parameters and results after the first, as the kernel gets them.</summary>
    public IEnumerable<ParameterSyntax> KernelArguments => Parameters.Concat(Results);
}

/// <summary>A parameter, or a result after the first.</summary>
internal sealed record ParameterSyntax(Token Name, Token Type, ArraySyntax? Array, ImmutableArray<Token> Attributes);

/// <summary>An array specification.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Factors">A digit, or the names whose product is the count.</param>
internal sealed record ArraySyntax(TextSpan Span, ImmutableArray<Token> Factors)
{
    /// <summary>Its number, or 0 where names tell the count.</summary>
    public int FixedCount => Factors.Length == 1 && Factors[0].Text is [>= '1' and <= '9' and char digit] ? digit - '0' : 0;
}
