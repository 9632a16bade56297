using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// Corrects all that is misspelt in a project or solution, in files of any kind. The library's own provider knows documents of code
/// only, and an editor does not tell which other file it was asked in.
/// </summary>
internal sealed class TextFixAll : FixAllProvider
{
    public static readonly TextFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => new[] { FixAllScope.Project, FixAllScope.Solution };

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : new[] { fixAllContext.Project };
        var solution = fixAllContext.Solution;
        foreach (var project in projects)
        {
            var diagnostics = await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var ofFile in diagnostics.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal))
            {
                foreach (var document in project.Documents.Concat(project.AdditionalDocuments).Where(document => document.FilePath == ofFile.Key))
                {
                    var text = await document.GetTextAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
                    solution = solution.WithText(document.Id, text.WithChanges(Changes(ofFile, text)));
                }
            }
        }

        return CodeAction.Create("Correct the spelling", _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>The changes in the order of the text; of two for one place, the first.</summary>
    private static IEnumerable<TextChange> Changes(IEnumerable<Diagnostic> diagnostics, SourceText text) => diagnostics
        .Select(diagnostic => CorrectSpelling.Change(diagnostic, text))
        .OfType<TextChange>()
        .GroupBy(change => change.Span.Start)
        .Select(changes => changes.First())
        .OrderBy(change => change.Span.Start);
}
