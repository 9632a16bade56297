using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>A string that is the first argument of an attribute, with the places of its characters in the source.</summary>
internal sealed class AttributeText
{
    private readonly AttributeData _attribute;
    private readonly SourcePositions _positions;
    private readonly StringPositions? _characters;

    private AttributeText(AttributeData attribute, string text, SourcePositions positions)
    {
        _attribute = attribute;
        _positions = positions;
        Text = text;
        _characters = attribute.ArgumentSyntax(0) is { } argument ? StringPositions.Of(argument.Expression, text) : null;
    }

    /// <summary>The string.</summary>
    public string Text { get; }

    /// <summary>The texts of the attributes of a name; null is an empty one.</summary>
    public static IEnumerable<AttributeText> ReadAll(IEnumerable<AttributeData> attributes, string name, SourcePositions positions) =>
        from attribute in attributes
        where attribute.Is(name)
        where attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive }]
        select new AttributeText(attribute, (string?)attribute.ConstructorArguments[0].Value ?? "", positions);

    /// <summary>Where a part of the string stands.</summary>
    public TextSpan PlaceOf(TextSpan part) => _characters is not null && _attribute.ApplicationSyntaxReference is { } reference
        ? _positions.Of(reference.SyntaxTree, _characters.Of(part))
        : _positions.Of(_attribute.Location());

    /// <summary>A token of the string, at its place in the source.</summary>
    public Token Placed(Token token) => token with { Span = PlaceOf(token.Span) };

    /// <summary>What is wrong with the string, at its place in the source. A name can be replaced only where its characters stand there.</summary>
    public ImmutableArray<AbigenDiagnostic> Placed(IEnumerable<AbigenDiagnostic> diagnostics) => diagnostics
        .Select(diagnostic => diagnostic with
        {
            Span = PlaceOf(diagnostic.Span),
            Replacement = _characters is { AreExact: true } ? diagnostic.Replacement : null,
        })
        .ToImmutableArray();
}
