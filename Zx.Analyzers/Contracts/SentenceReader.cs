using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads what a requirement sentence asks of a handle, or of each handle of an array.</summary>
internal static class SentenceReader
{
    /// <summary>The requirement; null for a sentence that cannot be read, or that speaks of what is not a handle or an array of handles.</summary>
    public static Requirement? Read(string sentence, Vocabulary vocabulary) =>
        RequirementSentence.Parse(sentence, vocabulary).Sentence?.Requirement is { Subject: RequirementSubject.Argument or RequirementSubject.Entries } requirement
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
