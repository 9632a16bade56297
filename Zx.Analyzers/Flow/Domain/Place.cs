using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Something that can hold a value: a variable, <c>this</c>, a flow capture, or a field of another place.</summary>
internal sealed class Place
{
    private readonly Dictionary<ISymbol, Place> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<long, Place> _elements = [];

    public Place(int number, object root, Place? parent, ISymbol? member) =>
        (Number, Root, Parent, Member) = (number, root, parent, member);

    public int Number { get; }

    /// <summary>A symbol of a variable, a type (for its static fields), a <see cref="CaptureId"/> or a marker.</summary>
    public object Root { get; }

    public Place? Parent { get; }

    /// <summary>The field or auto-property of the parent that this is; null for a root, and for an element of an array.</summary>
    public ISymbol? Member { get; }

    /// <summary>Of an element, its index.</summary>
    public long Index { get; init; }

    public IEnumerable<Place> Members => _members.Count + _elements.Count == 0 ? [] : _members.Values.Concat(_elements.Values);

    /// <summary>Whether the place lies within this method's own storage, where nobody else sees it.</summary>
    public bool IsLocal => Root switch
    {
        CaptureId => IsByValue,
        ILocalSymbol => IsByValue,
        IParameterSymbol parameter => parameter.RefKind is RefKind.None && IsByValue,
        _ => false,
    };

    /// <summary>Whether it is a parameter by reference: what it holds when the method returns goes to the caller.</summary>
    public bool IsByReference => Parent is null && Root is IParameterSymbol { RefKind: RefKind.Ref or RefKind.Out };

    /// <summary>Whether it can stand for another variable; any other place that refers to something refers to an object.</summary>
    public bool IsAlias => Parent is null && Root is CaptureId or PlaceMarker or ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None };

    // A field of a class is the object's, whoever holds the reference.
    private bool IsByValue => Parent is null || (Member?.ContainingType is { IsValueType: true } && Parent.IsByValue);

    /// <summary>Whether this is a field of an object or struct, which owns what is put into it; the elements of a tuple are variables.</summary>
    public bool IsField => Member?.ContainingType is { IsTupleType: false };

    /// <summary>The variable's name, with the members after it.</summary>
    public override string ToString() => (Parent, Member) switch
    {
        (null, _) => (Root as ISymbol)?.Name ?? "this",
        ({ Root: PlaceMarker or INamedTypeSymbol, Parent: null }, { } member) => member.Name,
        (_, { } member) => $"{Parent}.{member.Name}",
        _ => $"{Parent}[]",
    };

    public Place Get(ISymbol member, Func<Place, ISymbol, Place> create)
    {
        if (!_members.TryGetValue(member, out var place))
            _members.Add(member, place = create(this, member));
        return place;
    }

    public Place Get(long element, Func<Place, Place> create)
    {
        if (!_elements.TryGetValue(element, out var place))
            _elements.Add(element, place = create(this));
        return place;
    }
}

/// <summary>Gives every place of an analysis its number.</summary>
internal sealed class PlaceTable
{
    private readonly Dictionary<object, Place> _roots = new(RootComparer.Instance);
    private readonly List<Place> _places = [];

    public Place this[int number] => _places[number];

    public Place Root(object root)
    {
        if (!_roots.TryGetValue(root, out var place))
            _roots.Add(root, place = Add(root, null, null));
        return place;
    }

    public Place Member(Place parent, ISymbol member) => parent.Get(member.OriginalDefinition, (owner, symbol) => Add(owner.Root, owner, symbol));

    /// <summary>The element of an array at a constant index.</summary>
    public Place Element(Place array, long index) => array.Get(index, owner => Add(owner.Root, owner, null, index));

    /// <summary>The places that are the same member of other objects.</summary>
    public IEnumerable<Place> SharingMember(Place place) => _places
        .Where(other => other != place && other.Parent is not null && SymbolEqualityComparer.Default.Equals(other.Member, place.Member))
        .ToList();

    public Place Follow(Place place, ImmutableArray<ISymbol> path) => path.Aggregate(place, Member);

    private Place Add(object root, Place? parent, ISymbol? member, long index = 0)
    {
        var place = new Place(_places.Count, root, parent, member) { Index = index };
        _places.Add(place);
        return place;
    }
}

/// <summary>Compares roots of places.</summary>
internal sealed class RootComparer : IEqualityComparer<object>
{
    public static readonly RootComparer Instance = new();

    public new bool Equals(object? x, object? y) =>
        x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : object.Equals(x, y);

    public int GetHashCode(object root) => root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : root.GetHashCode();
}

/// <summary>Roots of places that no symbol stands for.</summary>
internal enum PlaceMarker
{
    /// <summary>The receiver of the analysed method.</summary>
    This,
}

/// <summary>The root of the places that are the fields of an object; one that was there on entry has the place that referred to it for a root.</summary>
/// <param name="Source">The operation that made it, or where it is one of which nothing is known.</param>
/// <param name="Role">What the object is to its source.</param>
internal sealed record InstanceRoot(object Source, InstanceRole Role)
{
    /// <summary>The operation that made it; null where it is one of which nothing is known.</summary>
    public IOperation? Maker => Source switch
    {
        IOperation made when Role != InstanceRole.Unknown => made,
        ValueTuple<IOperation, InstanceRoot> { Item2: var inner } => inner.Maker,
        _ => null,
    };
}

/// <summary>What an object is to what named it.</summary>
internal enum InstanceRole
{
    /// <summary>The operation made it.</summary>
    Made,

    /// <summary>The operation made it, and another one since.</summary>
    Older,

    /// <summary>The operation calls a function that made it.</summary>
    Adopted,

    /// <summary>It came from where nobody looks.</summary>
    Unknown,
}

/// <summary>The root of the place that holds what a function returns.</summary>
internal sealed record ReturnRoot(object Graph);

/// <summary>The root of the place that holds, while the finally regions run, what a statement returns.</summary>
/// <param name="Returned">The expression.</param>
/// <param name="IsPendingUse">Whether an operation under way uses the handle, rather than that it is returned itself.</param>
internal sealed record ReturnedRoot(IOperation Returned, bool IsPendingUse);
