using Zx.Abigen;

namespace Zx.Fuzz.Checks;

/// <summary>The grammar of sentences, on a sentence alone.</summary>
internal static class SentenceCheck
{
    public static void Run(string text)
    {
        (RequirementSentence? sentence, var diagnostics) = RequirementSentence.Parse(text);
        DiagnosticCheck.Run(text, diagnostics);
        Violation.Unless(sentence is not null || diagnostics.Length > 0, "what is no sentence has a diagnostic", () => "it has none");

        // Written down again, a sentence that was read says the same.
        if (sentence?.Requirement is { } requirement && diagnostics.IsEmpty)
        {
            (RequirementSentence? again, var rest) = RequirementSentence.Parse(requirement.Sentence);
            Violation.Unless(rest.IsEmpty && requirement.Equals(again?.Requirement), "a sentence is read as it is written", () => requirement.Sentence);
        }
    }
}
