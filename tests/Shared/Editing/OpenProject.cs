using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Tests.Editing;

/// <summary>An editor with one project open that has the packages: Roslyn's workspace and its services, without windows.</summary>
internal sealed class OpenProject : IDisposable
{
    private const string Folder = "/project/";
    private const string Settings = Folder + "project.globalconfig";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        Library("Zx.Abstractions"),
        Library("Zx.Runtime"),
    ];

    private readonly AdhocWorkspace _workspace = new(MefHostServices.Create(
        [.. MefHostServices.DefaultAssemblies, .. new[] { "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features" }.Select(System.Reflection.Assembly.Load)]));

    private readonly ProjectId _project = ProjectId.CreateNewId();

    /// <summary>Opens a project without files.</summary>
    public OpenProject()
    {
        var loader = new AnalyzerLoader();
        Apply(_workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _project,
            VersionStamp.Create(),
            "Consumer",
            "Consumer",
            LanguageNames.CSharp,
            Folder + "Consumer.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose),
            metadataReferences: References,
            analyzerReferences: new[] { "Zx.Generators", "Zx.Analyzers", "Zx.Analyzers.CodeFixes" }.Select(loader.Reference))));
    }

    /// <summary>What is open at the moment.</summary>
    public Project Project => _workspace.CurrentSolution.GetProject(_project)!;

    public Solution Solution => _workspace.CurrentSolution;

    /// <summary>Opens a C# file, or puts other text into one that is open.</summary>
    public Document Write(string name, string text)
    {
        Document? open = Project.Documents.SingleOrDefault(document => document.Name == name);
        Apply(open is null
            ? _workspace.CurrentSolution.AddDocument(DocumentId.CreateNewId(_project), name, SourceText.From(text), filePath: Folder + name)
            : _workspace.CurrentSolution.WithDocumentText(open.Id, SourceText.From(text)));
        return Project.Documents.Single(document => document.Name == name);
    }

    /// <summary>Opens a definition file, or puts other text into one that is open.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="metadata">What the project's item says of it: <c>ZxNamespace</c> and so on.</param>
    public TextDocument WriteDefinition(string name, string text, params (string Name, string Value)[] metadata)
    {
        TextDocument? open = Project.AdditionalDocuments.SingleOrDefault(document => document.Name == name);
        Solution solution = open is null
            ? _workspace.CurrentSolution.AddAdditionalDocument(DocumentId.CreateNewId(_project), name, SourceText.From(text), filePath: Folder + name)
            : _workspace.CurrentSolution.WithAdditionalDocumentText(open.Id, SourceText.From(text));
        if (open is null)
        {
            // As the SDK writes it for the compiler.
            string settings = $"is_global = true\n\n[{Folder}{name}]\n" + string.Concat(metadata.Select(item => $"build_metadata.AdditionalFiles.{item.Name} = {item.Value}\n"));
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(_project), $"{name}.globalconfig", SourceText.From(settings), filePath: $"{Settings}.{name}");
        }

        Apply(solution);
        return Project.AdditionalDocuments.Single(document => document.Name == name);
    }

    /// <summary>Takes over what a fix has made of the solution.</summary>
    public void Apply(Solution solution)
    {
        if (!_workspace.TryApplyChanges(solution))
            throw new InvalidOperationException("The workspace has refused the change.");
    }

    public void Dispose() => _workspace.Dispose();

    private static MetadataReference Library(string name) => MetadataReference.CreateFromFile(
        Path.Combine(AppContext.BaseDirectory, $"{name}.dll"),
        documentation: XmlDocumentationProvider.CreateFromFile(Path.Combine(AppContext.BaseDirectory, $"{name}.xml")));
}
