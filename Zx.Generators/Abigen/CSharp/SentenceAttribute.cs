using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>The sentence of one <c>[Requires]</c>, read at its place in the source.</summary>
/// <param name="Sentence">The sentence, or null for one that fits no form.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record SentenceAttribute(RequirementSentence? Sentence, ImmutableArray<AbigenDiagnostic> Diagnostics)
{
    /// <summary>Reads the sentences of some attributes; other attributes are passed over.</summary>
    public static IEnumerable<SentenceAttribute> ReadAll(
        IEnumerable<AttributeData> attributes, Vocabulary vocabulary, SourcePositions positions) =>
        AttributeText.ReadAll(attributes, ZxAttributes.Requires, positions).Select(text => Read(text, vocabulary));

    private static SentenceAttribute Read(AttributeText text, Vocabulary vocabulary)
    {
        (RequirementSentence? sentence, ImmutableArray<AbigenDiagnostic> diagnostics) = RequirementSentence.Parse(text.Text, vocabulary);
        return new SentenceAttribute(
            sentence is null ? null : sentence with
            {
                Tokens = sentence.Tokens.Select(text.Placed).ToImmutableArray(),
                Argument = Placed(sentence.Argument),
                ConditionArgument = Placed(sentence.ConditionArgument),
                ConditionValue = Placed(sentence.ConditionValue),
            },
            text.Placed(diagnostics));

        Token? Placed(Token? token) => token is { } there ? text.Placed(there) : null;
    }
}
