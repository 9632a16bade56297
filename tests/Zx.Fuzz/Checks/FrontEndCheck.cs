using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;
using Zx.Generators.Generation;

namespace Zx.Fuzz.Checks;

/// <summary>Lexer, parser and binder, on a definition file.</summary>
internal static class FrontEndCheck
{
    /// <summary>Checks what always holds.</summary>
    /// <param name="text">The file.</param>
    /// <param name="isValid">Whether it was written without an error.</param>
    /// <returns>What it means.</returns>
    public static BindingResult Run(string text, bool isValid)
    {
        BindingResult result = Bind(text);
        DiagnosticCheck.Run(text, result.Diagnostics);
        Violation.Unless(!isValid || result.Diagnostics.IsEmpty, "a file without an error has no diagnostics", () => result.Diagnostics[0].ToString());
        Violation.Unless(
            result.Model.Calls.Select(call => call.Name).SequenceEqual(result.Declarations.Select(declaration => declaration.Name.Text)),
            "each call has its declaration",
            () => string.Join(" ", result.Declarations.Select(declaration => declaration.Name.Text)));
        Violation.Unless(
            result.Model.Calls.Select(call => Naming.Pascal(call.Name)).Distinct(StringComparer.Ordinal).Count() == result.Model.Calls.Count,
            "no two calls have one name in C#",
            () => string.Join(" ", result.Model.Calls.Select(call => call.Name)));
        Violation.Unless(
            BindByEntries(text).Equals(result.Model),
            "entry by entry a file means what it means as a whole",
            () => string.Join(" ", BindByEntries(text).Calls.Select(call => call.Name)));
        return result;
    }

    /// <summary>Checks what takes a second reading of the file.</summary>
    public static void RunAgain(string text, BindingResult first)
    {
        Violation.Unless(Bind(text).Model.Equals(first.Model), "the same text has the same meaning", () => "it has not");
        CheckLineEnds(text, first);
        if (first.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Replacement is not null) is { } misspelt)
        {
            CheckSuggestion(text, misspelt);
        }
    }

    private static void CheckLineEnds(string text, BindingResult first)
    {
        if (text.Contains('\r'))
        {
            return;
        }

        BindingResult other = Bind(text.Replace("\n", "\r\n"));
        Violation.Unless(other.Model.Equals(first.Model), "line ends do not matter", () => "with CR LF the calls are others");
        Violation.Unless(
            other.Diagnostics.Select(diagnostic => diagnostic.Message).SequenceEqual(first.Diagnostics.Select(diagnostic => diagnostic.Message)),
            "line ends do not matter",
            () => string.Join("\n", other.Diagnostics));
    }

    /// <summary>A suggestion that is taken must not lead to another one at the same place.</summary>
    private static void CheckSuggestion(string text, AbigenDiagnostic misspelt)
    {
        string corrected = text.Remove(misspelt.Span.Start, misspelt.Span.Length).Insert(misspelt.Span.Start, misspelt.Replacement!);
        Violation.Unless(
            !Bind(corrected).Diagnostics.Any(diagnostic => diagnostic.Span.Start == misspelt.Span.Start && diagnostic.Replacement is not null),
            "a suggestion that is taken is right",
            misspelt.ToString);
    }

    /// <summary>As the generator reads a file.</summary>
    private static AbigenModel BindByEntries(string text) => BoundFile.OfAll(AbigenFile
        .Cut(SourceText.From(text), (scope, entry) => BoundEntry.Of(new EntryText("", scope, entry)))).Single().Model;

    private static BindingResult Bind(string text) => AbigenFile.Bind(SourceText.From(text));
}
