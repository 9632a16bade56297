using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads what a requirement sentence asks of one handle.</summary>
internal static class SentenceReader
{
    /// <summary>The requirement; null for a sentence that cannot be read, or that speaks of the entries of an array.</summary>
    public static Requirement? Read(string sentence, Vocabulary vocabulary) =>
        RequirementSentence.Parse(sentence, vocabulary).Sentence?.Requirement is { Subject: RequirementSubject.Argument } requirement
        && (requirement.Rights.Count > 0 || requirement.ObjectTypes.Count > 0)
            ? requirement
            : null;

    /// <summary>The rights that a requirement asks for.</summary>
    public static uint RightsOf(Requirement requirement, Vocabulary vocabulary)
    {
        uint mask = 0;
        foreach (string right in requirement.Rights)
        {
            mask |= vocabulary.FindRight(right)?.Mask ?? 0;
        }

        return mask;
    }
}
