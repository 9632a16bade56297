using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>A comment line that speaks to the tools.</summary>
/// <param name="Span">From <c>#</c> to the last visible character.</param>
/// <param name="Tokens">The tokens after the marker.</param>
internal abstract record DirectiveSyntax(TextSpan Span, ImmutableArray<Token> Tokens);

/// <summary><c>#^ text</c></summary>
internal sealed record SummarySyntax(TextSpan Span, ImmutableArray<Token> Tokens, string Text) : DirectiveSyntax(Span, Tokens);

/// <summary><c>#! sentence.</c></summary>
internal sealed record RequirementSyntax(TextSpan Span, ImmutableArray<Token> Tokens) : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ error ZX_ERR_… text</c></summary>
internal sealed record ErrorSyntax(TextSpan Span, ImmutableArray<Token> Tokens, Token Constant, string Text)
    : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ argument name: Type from PREFIX_</c></summary>
internal sealed record EnumerationSyntax(TextSpan Span, ImmutableArray<Token> Tokens, Token Argument, string ManagedType, Token ConstantPrefix)
    : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ result name [: OBJECT_TYPE [has RightsType]] [with ZX_ERR_… ZX_ERR_…]</c></summary>
internal sealed record ResultSyntax(
    TextSpan Span, ImmutableArray<Token> Tokens, Token Result, Token? ObjectType, string? Rights, ImmutableArray<Token> Statuses)
    : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ type c_type: Type</c></summary>
internal sealed record TypeMappingSyntax(TextSpan Span, ImmutableArray<Token> Tokens, Token CType, string ManagedType)
    : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ object CONSTANT: Name = NUMBER [has RightsType]</c></summary>
internal sealed record ObjectSyntax(
    TextSpan Span, ImmutableArray<Token> Tokens, Token Constant, Token Name, Token Number, string? Rights) : DirectiveSyntax(Span, Tokens);

/// <summary><c>#@ right CONSTANT: Name = BIT</c></summary>
internal sealed record RightSyntax(TextSpan Span, ImmutableArray<Token> Tokens, Token Constant, Token Name, Token Bit)
    : DirectiveSyntax(Span, Tokens);
