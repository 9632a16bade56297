using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads the rights out of a requirement sentence.</summary>
internal static class SentenceReader
{
    /// <summary>The argument that the sentence names and the rights it must have; a null name where it asks for no rights of one handle.</summary>
    public static (string? Subject, uint Mask) Read(string sentence, Vocabulary vocabulary)
    {
        // What depends on another argument is checked where that argument is known: at run time.
        if (RequirementSentence.Parse(sentence, vocabulary).Sentence?.Requirement is not { Condition: null, Subject: RequirementSubject.Argument } requirement)
            return (null, 0);

        uint mask = 0;
        foreach (string right in requirement.Rights)
        {
            mask |= vocabulary.FindRight(right)?.Mask ?? 0;
        }

        return mask == 0 ? (null, 0) : (requirement.Argument, mask);
    }
}
