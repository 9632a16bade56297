using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>Reports what is wrong with the definition files of a project, at the exact place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbigenAnalyzer : DiagnosticAnalyzer
{
    private const string FileExtension = ".abigen";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AbigenDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!file.Path.EndsWith(FileExtension, StringComparison.OrdinalIgnoreCase)
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        BindingResult result = AbigenFile.Bind(text);
        IEnumerable<Diagnostic> backendDiagnostics =
            BackendContract.Of(file, context.Options, context.Compilation) is { } backend ? backend.Check(result, file, text) : [];
        foreach (Diagnostic diagnostic in result.Diagnostics
            .Select(found => Create(AbigenDescriptors.Of(found.Kind), file, text, found.Span, found.Message))
            .Concat(backendDiagnostics))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    internal static Diagnostic Create(DiagnosticDescriptor rule, AdditionalText file, SourceText text, TextSpan span, string message) =>
        Diagnostic.Create(rule, Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)), message);
}
