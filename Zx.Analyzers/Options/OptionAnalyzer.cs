using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Abigen;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers;

/// <summary>ZX5002: an option that does not exist, or a value that cannot be read.</summary>
/// <remarks>A compiler does not tell analyzers where a setting stands, so the report has no place and says the key.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConfigurationDescriptors.UnknownOption);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (KnownSymbols.Of(context.Compilation, context.Options, context.CancellationToken) is null)
            return;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var faults = context.Compilation.SyntaxTrees
            .Select(provider.GetOptions)
            .Prepend(provider.GlobalOptions)
            .SelectMany(Faults)
            .Distinct();
        foreach (string fault in faults)
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationDescriptors.UnknownOption, Location.None, fault));
    }

    private static IEnumerable<string> Faults(AnalyzerConfigOptions options)
    {
        foreach (string key in options.Keys.Where(key => key.StartsWith(OptionNames.Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            if (OptionNames.All.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) is not { } known)
                yield return $"There is no option '{key}'{Spelling.DidYouMean(key, OptionNames.All)}";
            else if (AnalysisOptions.Fault(options, known) is { } wanted)
                yield return $"The option '{known}' takes {wanted}, not '{(options.TryGetValue(known, out string? value) ? value : "")}'";
        }
    }
}
