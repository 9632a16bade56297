using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>ZX5001: reports what is wrong with the contract files of a project, at the exact place.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConfigurationDescriptors.ContractFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!ContractFile.IsContractFile(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        var file = ContractFile.Read(text);
        foreach (var fault in file.Faults.Concat(file.Entries.SelectMany(entry => Unresolved(entry, file, context.Compilation))))
        {
            var location = Location.Create(context.AdditionalFile.Path, fault.Span, text.Lines.GetLinePositionSpan(fault.Span));
            context.ReportDiagnostic(Diagnostic.Create(ConfigurationDescriptors.ContractFile, location, fault.Message));
        }
    }

    private static IEnumerable<ContractFault> Unresolved(ContractEntry entry, ContractFile file, Compilation compilation)
    {
        if (file.Faults.Any(fault => fault.Span == entry.Span))
            yield break;
        var symbol = DeclaredContracts.Resolve(entry, compilation);
        if (symbol is null)
        {
            yield return new ContractFault(entry.Span, $"This project knows no '{entry.Id}'{SimilarNames.Of(entry.Id, compilation)}");
            yield break;
        }

        var parameters = symbol is IMethodSymbol method ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty;
        var subjects = parameters.Select(parameter => parameter.Name).Append(ContractWords.This).Append(ContractWords.Return).Append(ContractWords.Requires).ToList();
        foreach (var clause in entry.Clauses.Where(clause => clause.IsComplete && !subjects.Contains(clause.Subject)))
        {
            yield return new ContractFault(
                clause.Span,
                $"'{symbol.Name}' has no parameter '{clause.Subject}'{Spelling.DidYouMean(clause.Subject, subjects)}; a subject is a parameter, 'this', 'return' or 'requires'");
        }
    }
}
