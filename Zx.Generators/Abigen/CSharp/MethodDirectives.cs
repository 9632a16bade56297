using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads what a method's attributes say beside its requirements: documented errors, and what the call does to objects.</summary>
internal sealed class MethodDirectives(IMethodSymbol method, SourcePositions positions, DiagnosticBag diagnostics)
{
    /// <summary>The directives that a file would have for the same.</summary>
    public IEnumerable<DirectiveSyntax> Read() => Errors().Concat<DirectiveSyntax>(Protocols());

    private IEnumerable<ErrorSyntax> Errors() =>
        from attribute in method.GetAttributes()
        where attribute.Is(ZxAttributes.DocumentedError)
        where attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum }, { Value: string }]
        let status = attribute.ConstructorArguments[0]
        let member = status.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, status.Value))?.Name ?? ""
        select new ErrorSyntax(
            positions.Of(attribute.Location()),
            ImmutableArray<Token>.Empty,
            new Token(TokenKind.Word, Vocabulary.ErrorConstant(member) ?? $"{status.Value}", positions.Of(attribute.ArgumentLocation(0)), StartsLine: false),
            (string)attribute.ConstructorArguments[1].Value!);

    private IEnumerable<ProtocolSyntax> Protocols()
    {
        foreach (AttributeText text in AttributeText.ReadAll(method.GetAttributes(), ZxAttributes.Protocol, positions))
        {
            (ProtocolSentence? sentence, ImmutableArray<AbigenDiagnostic> found) = ProtocolSentence.Parse(text.Text);
            foreach (AbigenDiagnostic diagnostic in text.Placed(found))
            {
                diagnostics.Add(diagnostic);
            }

            if (sentence is not null && found.IsEmpty)
            {
                ImmutableArray<Token> tokens = Lexer.LexWords(text.Text, new TextSpan(0, text.Text.Length)).Select(WithName).ToImmutableArray();
                if (ProtocolSentence.Parse(string.Join(" ", tokens.Select(token => token.Text))).Sentence is { } named)
                {
                    yield return new ProtocolSyntax(positions.Of(method.Locations.FirstOrDefault()), tokens.Select(text.Placed).ToImmutableArray(), named);
                }
            }
        }
    }

    /// <summary>A word that names a parameter, as the parameter is spelt.</summary>
    private Token WithName(Token token) =>
        token.IsWord && method.Parameters.FirstOrDefault(parameter => Naming.SpellsSame(parameter.Name, token.Text)) is { } named
            ? token with { Text = named.Name }
            : token;
}
