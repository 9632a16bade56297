using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>Where the handles are inside a value of a type: the paths of fields that lead to each.</summary>
internal sealed partial class HandleShapes(KnownSymbols known)
{
    /// <summary>The shape of a handle itself: one empty path.</summary>
    public static readonly ImmutableArray<ImmutableArray<ISymbol>> Itself = ImmutableArray.Create(ImmutableArray<ISymbol>.Empty);

    private static readonly ImmutableArray<ImmutableArray<ISymbol>> None = ImmutableArray<ImmutableArray<ISymbol>>.Empty;

    // Structs of structs of structs hold no handle that a person could follow by eye.
    private const int DeepestPath = 3;

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ImmutableArray<ISymbol>>> _shapes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _keepers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _followed = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _handles = new(SymbolEqualityComparer.Default);

    public bool IsHandle(ITypeSymbol? type) =>
        type is INamedTypeSymbol or ITypeParameterSymbol
        && (_handles.TryGetValue(type.OriginalDefinition, out bool isHandle) ? isHandle : _handles.GetOrAdd(type.OriginalDefinition, definition => definition is ITypeParameterSymbol parameter
            ? parameter.ConstraintTypes.Any(IsHandle)
            : known.IsHandle(definition)));

    /// <summary>The handle type in a handle, a nullable of one or a task of one; null for any other type.</summary>
    public ITypeSymbol? Carried(ITypeSymbol? type) => IsHandle(type) ? type : Carrier(type) is { } inner ? Carried(inner) : null;

    /// <summary>The paths to the handles in a value of the type; one empty path for a handle or what carries a single one.</summary>
    public ImmutableArray<ImmutableArray<ISymbol>> Of(ITypeSymbol? type) =>
        type is null ? None : _shapes.TryGetValue(type, out var shape) ? shape : _shapes.GetOrAdd(type, outer => Find(outer, DeepestPath));

    /// <summary>The members of a struct that are all the handles it has; none for a type whose handles lie deeper, or are none.</summary>
    public IEnumerable<ISymbol> MembersOf(ITypeSymbol type) => Of(type) is var shape && shape.All(path => path.Length == 1) ? shape.Select(path => path[0]) : [];

    public bool HoldsHandles(ITypeSymbol? type) => !Of(type).IsEmpty;

    /// <summary>Whether objects of a class, or values of a struct, keep handles in fields that can be followed.</summary>
    public bool KeepsHandles(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && type.SpecialType == SpecialType.None
        && !IsHandle(type) && _keepers.GetOrAdd(type.OriginalDefinition, definition =>
            Fields(definition).Any(field => HoldsHandles(field.Type)));

    /// <summary>Whether it matters which object of a class a variable refers to: objects that keep handles, or delegates that may have some, or objects that do.</summary>
    public bool IsFollowed(ITypeSymbol? type) =>
        ElementOf(type) is { } element ? IsFollowedElement(element) && !IsInlineArray(type!)
        : type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && !IsTask(type)
            && _followed.GetOrAdd(type.OriginalDefinition, definition => IsFollowed(definition, DeepestPath));

    private bool IsFollowed(ITypeSymbol type, int depth) => type.IsAnonymousType ? Properties(type).Any(property => IsFollowedElement(property.Type)) : Fields(type).Any(field =>
        HoldsHandles(field.Type) || field.Type.TypeKind == TypeKind.Delegate
        || (depth > 0 && field.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && IsFollowed(field.Type.OriginalDefinition, depth - 1)));

    /// <summary>The fields of an object, those that it inherits among them.</summary>
    public static IEnumerable<IFieldSymbol> Fields(ITypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (var field in current.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
                yield return field;
        }
    }

    /// <summary>The field or property as a member of a place: auto-properties stand for their fields, tuple elements for ItemN.</summary>
    public static ISymbol? Storage(ISymbol member) => member switch
    {
        IFieldSymbol field => (field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)(field.CorrespondingTupleField ?? field)).OriginalDefinition,
        IPropertySymbol property when property.ContainingType is { IsAnonymousType: true } || IsAutomatic(property.OriginalDefinition) => property.OriginalDefinition,
        _ => null,
    };

    private static bool IsAutomatic(IPropertySymbol property) =>
        property is { IsAbstract: false, IsVirtual: false, IsOverride: false, IsIndexer: false, ContainingType: not null }
        && property.ContainingType.GetMembers().Any(member =>
            member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>What a nullable, a task or an awaitable wraps.</summary>
    public static ITypeSymbol? Carrier(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named
        && (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || IsTask(named))
            ? named.TypeArguments[0]
            : null;

    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol
        {
            Name: "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter"
                or "ConfiguredValueTaskAwaiter" or "TaskAwaiter" or "ValueTaskAwaiter",
        }
        && (type.ContainingType ?? type) is { ContainingNamespace: { Name: "Tasks" or "CompilerServices" } };

    private ImmutableArray<ImmutableArray<ISymbol>> Find(ITypeSymbol type, int depth)
    {
        if (IsHandle(type))
            return Itself;
        if (Carrier(type) is { } inner)
            return Find(inner, depth);
        if (depth == 0 || !type.IsValueType || type is not INamedTypeSymbol named || type.TypeKind == TypeKind.Enum || type.SpecialType != SpecialType.None || IsInlineArray(type))
            return None;

        var paths = ImmutableArray.CreateBuilder<ImmutableArray<ISymbol>>();
        var fields = named.IsTupleType ? named.TupleElements.AsEnumerable() : named.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: false, RefKind: RefKind.None });
        foreach (var field in fields)
        {
            foreach (var path in Find(field.Type, depth - 1))
                paths.Add(path.Insert(0, Storage(field)!));
        }

        return paths.ToImmutable();
    }
}
