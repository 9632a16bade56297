using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>The handles at one place inside a value.</summary>
/// <param name="Path">The fields that lead to it; empty for a value that is a handle itself.</param>
/// <param name="Identities">The handles it may be.</param>
/// <param name="Source">The expression that wrote it, where the value was composed of several.</param>
internal readonly record struct HandlePart(ImmutableArray<ISymbol> Path, IntSet Identities, IOperation? Source = null);

/// <summary>What is known of one field inside a value, where that is no handle.</summary>
/// <param name="Path">The fields that lead to it; at least one.</param>
/// <param name="Scalar">What conditions may ask for.</param>
/// <param name="Function">The delegate in it.</param>
/// <param name="Instance">The object that it refers to.</param>
internal readonly record struct MemberPart(ImmutableArray<ISymbol> Path, Scalar? Scalar, FunctionValue? Function, Place? Instance);

/// <summary>What an expression was evaluated to.</summary>
internal sealed class Value
{
    public static readonly Value Nothing = new();

    /// <summary>The handles in it; none for a value that holds none.</summary>
    public ImmutableArray<HandlePart> Parts { get; init; } = ImmutableArray<HandlePart>.Empty;

    /// <summary>What else is known inside it, where it is a struct or a tuple.</summary>
    public ImmutableArray<MemberPart> Members { get; init; } = ImmutableArray<MemberPart>.Empty;

    public Scalar? Scalar { get; init; }

    public FunctionValue? Function { get; init; }

    /// <summary>The object of a class that it refers to, where it is one that is followed.</summary>
    public Place? Instance { get; init; }

    /// <summary>The handles that an operation under way still uses: of a task that nobody has awaited.</summary>
    public IntSet PendingUses { get; init; } = IntSet.Empty;

    /// <summary>Whether the parts are elements of an array or a collection.</summary>
    public bool IsCollection { get; init; }

    /// <summary>The handles of a value that is a handle itself; null for any other.</summary>
    public IntSet? Identities => Parts.Length == 1 && Parts[0].Path.IsEmpty && !IsCollection ? Parts[0].Identities : null;

    /// <summary>The value when the operation that gives it has come to its end.</summary>
    public Value Awaited => PendingUses.Count == 0 ? this : new() { Parts = Parts, Members = Members, Scalar = Scalar, Function = Function, Instance = Instance, IsCollection = IsCollection };

    public static Value Of(IntSet identities) => new() { Parts = ImmutableArray.Create(new HandlePart(ImmutableArray<ISymbol>.Empty, identities)) };

    public static Value Of(Scalar scalar) => new() { Scalar = scalar };

    /// <summary>The value of one field, where this value is a struct or a tuple.</summary>
    public Value Member(ISymbol member)
    {
        bool IsWithin(ImmutableArray<ISymbol> path) => !path.IsEmpty && SymbolEqualityComparer.Default.Equals(path[0], member.OriginalDefinition);
        var itself = Members.FirstOrDefault(part => !part.Path.IsDefault && part.Path.Length == 1 && IsWithin(part.Path));
        return new()
        {
            Parts = Parts.Where(part => IsWithin(part.Path)).Select(part => part with { Path = part.Path.RemoveAt(0) }).ToImmutableArray(),
            Members = Members.Where(part => part.Path.Length > 1 && IsWithin(part.Path)).Select(part => part with { Path = part.Path.RemoveAt(0) }).ToImmutableArray(),
            Scalar = itself.Scalar,
            Function = itself.Function,
            Instance = itself.Instance,
        };
    }

    /// <summary>The value as the field of another.</summary>
    /// <param name="member">The field.</param>
    /// <param name="source">The expression that gives the value.</param>
    public (IEnumerable<HandlePart> Parts, IEnumerable<MemberPart> Members) Within(ISymbol member, IOperation source)
    {
        var parts = Parts.Select(part => part with { Path = part.Path.Insert(0, member), Source = source });
        var members = Members.Select(part => part with { Path = part.Path.Insert(0, member) });
        return (parts, Scalar is null && Function is null && Instance is null ? members : members.Prepend(new(ImmutableArray.Create(member), Scalar, Function, Instance)));
    }

    public Value Select(Func<IntSet, IntSet> change) => Parts.IsEmpty && Members.IsEmpty && Function is null && PendingUses.Count == 0 ? this : new()
    {
        Parts = Parts.Select(part => part with { Identities = change(part.Identities) }).ToImmutableArray(),
        Members = Members.Select(part => part with { Function = part.Function?.Select(change) }).ToImmutableArray(),
        Scalar = Scalar,
        Function = Function?.Select(change),
        Instance = Instance,
        IsCollection = IsCollection,
        PendingUses = change(PendingUses),
    };
}

/// <summary>A delegate whose target is known: a lambda, a local function or a method.</summary>
/// <param name="Target">The lambda's or the method's symbol.</param>
/// <param name="Graph">Its body, for a lambda or a local function.</param>
/// <param name="Receiver">What it is bound to, for a method; null for one of no object.</param>
/// <param name="ReleasedAtCreation">The handles that were gone already when it was created.</param>
internal sealed record FunctionValue(IMethodSymbol Target, FlowGraph? Graph, BoundReceiver? Receiver, IntSet ReleasedAtCreation)
{
    public FunctionValue Select(Func<IntSet, IntSet> change) => this with
    {
        Receiver = Receiver is null ? null : Receiver with { Identities = change(Receiver.Identities) },
        ReleasedAtCreation = change(ReleasedAtCreation),
    };
}

/// <summary>The receiver that a method group took along.</summary>
/// <param name="Identities">The handles it may be, if it is one.</param>
/// <param name="Owner">The place of the object, if it is no handle.</param>
/// <param name="Name">What it was called.</param>
internal sealed record BoundReceiver(IntSet Identities, Place? Owner, string Name);
