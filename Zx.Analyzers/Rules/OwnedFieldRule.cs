using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>ZX1011 for fields: an object that can be disposed of owns a handle, and its Dispose does not release it.</summary>
internal sealed class OwnedFieldRule(Knowledge knowledge)
{
    /// <summary>The diagnostics for a Dispose method; none for any other, or for one that is being typed.</summary>
    public IEnumerable<Diagnostic> Judge(ISymbol owner, SyntaxNode block, AnalysisOptions options, CancellationToken cancellation)
    {
        if (owner is not IMethodSymbol dispose || !IsDispose(dispose) || FlowAnalysis.IsUnfinished(block) || knowledge.Shapes.IsHandle(dispose.ContainingType))
            yield break;
        var kept = HandleMembers(dispose.ContainingType);
        if (kept.IsEmpty)
            yield break;

        var body = new TypeBody(dispose.ContainingType, knowledge, cancellation);
        foreach (var member in kept.Where(body.IsGivenOwnedHandle))
        {
            string? where = body.Mentions(dispose, member) switch
            {
                (IsMentioned: false, var isKnown) when isKnown || member.DeclaredAccessibility == Accessibility.Private => "on no path",
                (IsMentioned: true, IsKnown: true) => Missing(dispose, member, options, cancellation),
                _ => null,
            };
            if (where is not null)
                yield return Diagnostic.Create(OwnershipDescriptors.ReleaseContractBroken, member.Locations[0], [dispose.Locations[0]], member.Name, where);
        }
    }

    /// <summary>Whether it is the Dispose of its type; DisposeAsync counts for a type that has no other.</summary>
    private bool IsDispose(IMethodSymbol method) =>
        method is { Parameters.IsEmpty: true, IsStatic: false, ContainingType: { } type }
        && (DisposeOf(type, knowledge.Known.Disposable, "Dispose") ?? DisposeOf(type, knowledge.Known.AsyncDisposable, "DisposeAsync")) is { } dispose
        && SymbolEqualityComparer.Default.Equals(dispose, method);

    private static ISymbol? DisposeOf(INamedTypeSymbol type, INamedTypeSymbol? face, string name) =>
        face?.GetMembers(name).FirstOrDefault() is { } declared ? type.FindImplementationForInterfaceMember(declared) : null;

    /// <summary>The fields and auto-properties of an object that hold a handle.</summary>
    private ImmutableArray<ISymbol> HandleMembers(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic && knowledge.Shapes.Carried(field.Type) is not null && !HandleShapes.IsTask(field.Type))
        .Select(field => HandleShapes.Storage(field)!)
        .ToImmutableArray();

    /// <summary>On which paths Dispose leaves the handle as it was; null where it does on none, or nobody can tell.</summary>
    private string? Missing(IMethodSymbol dispose, ISymbol member, AnalysisOptions options, CancellationToken cancellation)
    {
        // A path that depends on the object's own state may well be the second call of Dispose.
        var outcomes = knowledge.Summaries.Of(dispose, new SummaryScope(null, options), cancellation)?.Outcomes
            .Where(outcome => outcome.Conditions.All(condition => condition.Member is null))
            .ToList();
        int leaving = outcomes?.Count(outcome => IsLeft(outcome, member)) ?? 0;
        return leaving == 0 ? null : leaving == outcomes!.Count ? "on no path" : "not on every path";
    }

    private static bool IsLeft(Outcome outcome, ISymbol member) =>
        outcome.Members.FirstOrDefault(change => SymbolEqualityComparer.Default.Equals(change.Member, member)) is not { } change
        || (change.New is null && (change.States & ~(LifeStates.Live | LifeStates.Owned)) == 0 && change.States != LifeStates.None);
}
