using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>Reports what is wrong with definitions, in files and in C#, at the exact place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbigenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AbigenDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
        context.RegisterCompilationStartAction(RegisterClasses);
    }

    private static void RegisterClasses(CompilationStartAnalysisContext context)
    {
        var classes = ApiClassRules.Of(context.Compilation, context.Options);
        if (classes is not null)
        {
            context.RegisterSymbolAction(classes.Analyze, SymbolKind.NamedType);
        }

        if (SentenceRules.Of(context.Compilation, classes) is { } sentences)
        {
            context.RegisterSymbolAction(sentences.Analyze, SymbolKind.Method, SymbolKind.Property);
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!DefinitionFile.IsDefinitionFile(file)
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        BindingResult result = AbigenFile.Bind(text);
        DefinitionItem item = ItemOf(file, context.Options);
        IEnumerable<Diagnostic> backendDiagnostics =
            BackendContract.Of(item.Settings, context.Compilation) is { } backend ? backend.Check(result, file, text) : [];
        foreach (Diagnostic diagnostic in result.Diagnostics
            .Select(found => Create(AbigenDescriptors.Of(found.Kind), file, text, found.Span, found.Message, found.Replacement))
            .Concat(item.NamespaceOwner is { } owner ? CheckNamespace(item.Settings.Namespace, owner, result, file, text) : [])
            .Concat(backendDiagnostics))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static DefinitionItem ItemOf(AdditionalText file, AnalyzerOptions options) => ItemsOf(options).First(item => item.Path == file.Path);

    /// <summary>What the project says of its definition files.</summary>
    internal static IEnumerable<DefinitionItem> ItemsOf(AnalyzerOptions options) => DefinitionItem.ReadAll(
        DefinitionFile.NameApart(options.AdditionalFiles.Where(DefinitionFile.IsDefinitionFile)), options.AnalyzerConfigOptionsProvider);

    /// <summary>One diagnostic, at the first call, when another file generates into the namespace.</summary>
    private static IEnumerable<Diagnostic> CheckNamespace(
        string @namespace, string owner, BindingResult result, AdditionalText file, SourceText text) =>
        result.Declarations.Take(1).Select(declaration => Create(
            AbigenDescriptors.Duplicate,
            file,
            text,
            declaration.Name.Span,
            $"Nothing is generated from this file: the namespace '{@namespace}' is that of '{owner}' already; " +
            "give the item of one of them another ZxNamespace, or move the calls into one file"));

    /// <summary>A diagnostic of C# code.</summary>
    internal static Diagnostic Create(AbigenDiagnostic found, Location location) =>
        Create(AbigenDescriptors.Of(found.Kind), location, found.Message, found.Replacement);

    internal static Diagnostic Create(
        DiagnosticDescriptor rule, AdditionalText file, SourceText text, TextSpan span, string message, string? replacement = null) =>
        Create(rule, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), message, replacement);

    private static Diagnostic Create(DiagnosticDescriptor rule, Location location, string message, string? replacement) => Diagnostic.Create(
        rule,
        location,
        replacement is null ? null : ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, replacement),
        message);
}
