using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Tests.Editing;

/// <summary>What an editor underlines: the compiler's errors and the rules' reports, file by file.</summary>
internal static class Reports
{
    /// <summary>What is said of an open file: by the compiler, and by each analyzer that is asked for this file alone.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(Document document)
    {
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        CompilationWithAnalyzers rules = Rules(document.Project, model.Compilation);
        return
        [
            .. model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
            .. await rules.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, CancellationToken.None),
            .. await rules.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None),
        ];
    }

    /// <summary>What is said of a file that is no C#.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(TextDocument document)
    {
        CompilationWithAnalyzers rules = Rules(document.Project, (await document.Project.GetCompilationAsync())!);
        AdditionalText file = document.Project.AnalyzerOptions.AdditionalFiles.Single(file => file.Path == document.FilePath);
        AnalysisResult result = await rules.GetAnalysisResultAsync(file, CancellationToken.None);
        return [.. result.AdditionalFileDiagnostics.TryGetValue(file, out var byAnalyzer) ? byAnalyzer.Values.SelectMany(reports => reports) : []];
    }

    /// <summary>What is said of all the project, as on the command line.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(Project project) =>
        await Rules(project, (await project.GetCompilationAsync())!).GetAnalyzerDiagnosticsAsync();

    private static CompilationWithAnalyzers Rules(Project project, Compilation compilation) => compilation.WithAnalyzers(
        [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))], project.AnalyzerOptions);
}
