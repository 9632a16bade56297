using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1013: what the body of a public method does to a handle is not stated, and callers in other projects cannot see it.</summary>
internal static class ImpliedContractRule
{
    /// <summary>The property of a diagnostic that names the attribute, for the code fix.</summary>
    private const string AttributeProperty = "Attribute";

    public static IEnumerable<Diagnostic> Judge(IMethodSymbol method, Knowledge knowledge, AnalysisOptions options, CancellationToken cancellation)
    {
        if (!IsPublic(method) || !knowledge.Summaries.IsInferable(method) || method.MethodKind != MethodKind.Ordinary)
            yield break;
        var contract = knowledge.Contracts.Of(method);
        var parameters = method.Parameters
            .Where(parameter => parameter.RefKind == RefKind.None && contract.Of(parameter) == Effect.Unknown && knowledge.Shapes.IsHandle(parameter.Type))
            .ToList();
        bool isResultOpen = contract.Return == Effect.Unknown && knowledge.Shapes.Carried(method.ReturnType) is not null;
        if ((parameters.Count == 0 && !isResultOpen) || knowledge.Summaries.Of(method, new SummaryScope(null, options), cancellation) is not { } summary)
            yield break;

        foreach (var parameter in parameters)
        {
            if (AttributeOf(ImpliedContract.OfParameter(summary, parameter.Ordinal, contract.Success)) is var (attribute, what))
                yield return Report(parameter, attribute, $"'{parameter.Name}' is {what}");
        }

        if (isResultOpen && AttributeOf(ImpliedContract.OfResult(summary)) is var (ofResult, _))
            yield return Report(method, ofResult, ofResult == "HandleAcquire" ? $"What '{method.Name}' returns belongs to the caller" : $"What '{method.Name}' returns is only lent");
    }

    private static bool IsPublic(ISymbol? symbol) =>
        symbol is null or INamespaceSymbol
        || (symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && IsPublic(symbol.ContainingSymbol));

    private static (string Attribute, string What)? AttributeOf(Effect effect) => effect switch
    {
        Effect.Use => ("HandleUse", "only used here"),
        Effect.Release => ("HandleRelease", "released when the call succeeds"),
        Effect.ReleaseAlways => ("HandleReleaseAlways", "released or handed over on every path"),
        Effect.Acquire => ("HandleAcquire", ""),
        _ => null,
    };

    private static Diagnostic Report(ISymbol symbol, string attribute, string what) => Diagnostic.Create(
        OwnershipDescriptors.ContractImplied, symbol.Locations[0],
        ImmutableDictionary<string, string?>.Empty.Add(AttributeProperty, attribute), what, symbol is IMethodSymbol ? $"return: {attribute}" : attribute);
}
