using Zx.Abigen;

namespace Zx.Fuzz.Checks;

/// <summary>What holds of every diagnostic.</summary>
internal static class DiagnosticCheck
{
    public static void Run(string text, IReadOnlyList<AbigenDiagnostic> diagnostics)
    {
        int previous = 0;
        foreach (AbigenDiagnostic diagnostic in diagnostics)
        {
            Violation.Unless(
                diagnostic.Span.Start >= 0 && diagnostic.Span.End <= text.Length, "a diagnostic lies inside the text", () => $"{diagnostic} of {text.Length}");
            Violation.Unless(diagnostic.Span.Start >= previous, "diagnostics stand in the order of the text", diagnostic.ToString);
            Violation.Unless(diagnostic.Message.Length > 0 && !diagnostic.Message.Any(char.IsControl), "a message is one line", diagnostic.ToString);
            Violation.Unless(
                diagnostic.Replacement is not { } name || IsOtherWord(text.Substring(diagnostic.Span.Start, diagnostic.Span.Length), name),
                "a suggestion stands for another word",
                diagnostic.ToString);
            previous = diagnostic.Span.Start;
        }
    }

    private static bool IsOtherWord(string word, string suggestion) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') && word != suggestion;
}
