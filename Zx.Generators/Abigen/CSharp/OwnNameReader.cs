using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Reads the object types and rights that a class declares by attributes.</summary>
internal sealed class OwnNameReader
{
    private readonly SourcePositions _positions;
    private readonly DiagnosticBag _diagnostics;

    public OwnNameReader(INamedTypeSymbol type, SourcePositions positions, DiagnosticBag diagnostics)
    {
        _positions = positions;
        _diagnostics = diagnostics;
        ObjectTypes = Read(type, ZxAttributes.DeclaresObjectType, (span, constant, name, number, attribute) =>
            new ObjectSyntax(span, ImmutableArray<Token>.Empty, constant, name, number, TypeReader.NameOfTypeOf(attribute, "Rights")));
        Rights = Read(type, ZxAttributes.DeclaresRight, (span, constant, name, number, _) =>
            new RightSyntax(span, ImmutableArray<Token>.Empty, constant, name, number));
        Vocabulary = FileDirectives.VocabularyOf(ObjectTypes, Rights);
    }

    public ImmutableArray<ObjectSyntax> ObjectTypes { get; }

    public ImmutableArray<RightSyntax> Rights { get; }

    /// <summary>The constants that the sentences of the class may name.</summary>
    public Vocabulary Vocabulary { get; }

    private ImmutableArray<T> Read<T>(
        INamedTypeSymbol type, string attributeName, Func<TextSpan, Token, Token, Token, AttributeData, T> create)
    {
        var read = ImmutableArray.CreateBuilder<T>();
        foreach (AttributeData attribute in type.GetAttributes().Where(attribute => attribute.Is(attributeName)))
        {
            if (attribute.ConstructorArguments is [{ Value: string constant }, { Value: string name }, { Value: int number }]
                && IsWord(attribute, 0, constant) & IsWord(attribute, 1, name))
            {
                read.Add(create(
                    _positions.Of(attribute.Location()),
                    Argument(attribute, 0, constant),
                    Argument(attribute, 1, name),
                    Argument(attribute, 2, number.ToString(CultureInfo.InvariantCulture)),
                    attribute));
            }
        }

        return read.ToImmutable();
    }

    private bool IsWord(AttributeData attribute, int index, string text)
    {
        bool isWord = text.Length > 0 && !char.IsDigit(text[0]) && text.All(character => character < 128 && (char.IsLetterOrDigit(character) || character == '_'));
        if (!isWord)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.Syntax, Argument(attribute, index, text).Span, "Expected a name of letters, digits and underscores, such as 'MY_RIGHT_SEND'");
        }

        return isWord;
    }

    private Token Argument(AttributeData attribute, int index, string text) =>
        new(TokenKind.Word, text, _positions.Of(attribute.ArgumentLocation(index)), StartsLine: false);
}
