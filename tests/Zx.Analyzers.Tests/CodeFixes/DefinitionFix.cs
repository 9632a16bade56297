using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A project with definition files in which a fix is applied as an editor does it; the testing library fixes code only.</summary>
internal sealed class DefinitionFix : IDisposable
{
    private const string Folder = "/project/";

    private readonly AdhocWorkspace _workspace = new();
    private readonly CorrectSpelling _fix = new();
    private Project _project;

    public DefinitionFix(params (string Name, string Text)[] files)
    {
        _project = _workspace.AddProject("Project", LanguageNames.CSharp)
            .WithCompilationOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddAnalyzerReference(new AnalyzerImageReference([new AbigenAnalyzer()]));
        foreach ((string name, string text) in files)
        {
            _project = _project.AddAdditionalDocument(name, SourceText.From(text), filePath: Folder + name).Project;
        }
    }

    /// <summary>The texts of the files after fixing all that can be fixed, one report after the other.</summary>
    public async Task<string> ApplyOneByOne(string name)
    {
        string before;
        do
        {
            before = await Text(name);
            foreach (Diagnostic diagnostic in await Diagnose(_project))
            {
                if ((await Offers(diagnostic)).FirstOrDefault() is { } action)
                {
                    await Apply(action);
                    break;
                }
            }
        }
        while (await Text(name) != before);
        return before;
    }

    /// <summary>What is offered for the reports of a file, in their order.</summary>
    public async Task<IReadOnlyList<string>> Titles()
    {
        var titles = new List<string>();
        foreach (Diagnostic diagnostic in await Diagnose(_project))
        {
            titles.AddRange((await Offers(diagnostic)).Select(action => action.Title));
        }

        return titles;
    }

    /// <summary>Fixes all at once.</summary>
    public async Task ApplyAll(FixAllScope scope)
    {
        var context = new FixAllContext(
            _project, _fix, scope, nameof(CorrectSpelling), _fix.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        await Apply((await _fix.GetFixAllProvider().GetFixAsync(context))!);
    }

    public async Task<string> Text(string name) =>
        (await _project.AdditionalDocuments.Single(document => document.Name == name).GetTextAsync()).ToString();

    public void Dispose() => _workspace.Dispose();

    private async Task<IReadOnlyList<CodeAction>> Offers(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        if (_fix.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            TextDocument document = _project.AdditionalDocuments.Single(file => file.FilePath == diagnostic.Location.GetLineSpan().Path);
            await _fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private async Task Apply(CodeAction action)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        _project = change.ChangedSolution.GetProject(_project.Id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new AbigenAnalyzer()], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Diagnose(project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The reports of a definition file belong to the file.");

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new NotSupportedException("A definition file is no document of code.");
    }
}
