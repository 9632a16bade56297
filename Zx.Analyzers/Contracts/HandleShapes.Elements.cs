using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>What lies beside handles in a value: elements, flags and statuses, delegates, references to objects.</summary>
internal sealed partial class HandleShapes
{
    // Beyond this a struct is a table, of which nobody keeps track field by field.
    private const int MostPlainFields = 12;

    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ImmutableArray<ISymbol>>> _plain = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _bystanders = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of a type have nothing to do with handles: they hold none and refer to none, and are no functions that may.</summary>
    public bool IsPlain(ITypeSymbol? type) =>
        type is null or { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Error }
        || (_bystanders.TryGetValue(type, out bool isPlain) ? isPlain : _bystanders.GetOrAdd(type, FindPlain));

    private bool FindPlain(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType: var element } => IsPlain(element),
        INamedTypeSymbol { TypeKind: not TypeKind.Delegate } => !HoldsHandles(type) && !IsFollowed(type) && !KeepsHandles(type) && !IsOneOfSeveral(type) && !SymbolEqualityComparer.Default.Equals(type, known.Rights),
        _ => false,
    };

    /// <summary>The type of the elements of an array, a list or a span, which an index names one by one; null for any other type.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: var element } => element,
        INamedTypeSymbol { Arity: 1, Name: "List" or "IList" or "IReadOnlyList", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } list => list.TypeArguments[0],
        INamedTypeSymbol { IsValueType: true } inline when IsInlineArray(inline) => Fields(inline).FirstOrDefault()?.Type,
        INamedTypeSymbol { Arity: 1, Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span => span.TypeArguments[0],
        _ => null,
    };

    private static bool IsInlineArray(ITypeSymbol type) => type.GetAttributes().Any(data => data.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace.Name: "CompilerServices" });

    private bool IsFollowedElement(ITypeSymbol element) => HoldsHandles(element) || element.TypeKind == TypeKind.Delegate || IsFollowed(element);

    /// <summary>Whether objects of a class go by other types, whose members do what this class says: it overrides or implements some of those written here.</summary>
    public static bool IsOneOfSeveral(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { } parent }
        && (parent.DeclaringSyntaxReferences.Length > 0 || type.Interfaces.Any(contract => contract.DeclaringSyntaxReferences.Length > 0));

    /// <summary>The properties of an anonymous type, which are all that it has.</summary>
    public static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>();

    /// <summary>The paths to the fields of a struct or a tuple that are no handles, and that conditions or calls may ask for.</summary>
    public ImmutableArray<ImmutableArray<ISymbol>> PlainOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } && (type.IsTupleType || type.Locations.Any(location => location.IsInSource))
            ? _plain.TryGetValue(type, out var known) ? known : _plain.GetOrAdd(type, outer => FindPlain(outer, DeepestPath - 1))
            : None;

    private ImmutableArray<ImmutableArray<ISymbol>> FindPlain(ITypeSymbol type, int depth)
    {
        var paths = ImmutableArray.CreateBuilder<ImmutableArray<ISymbol>>();
        foreach (var field in type is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements : Fields(type))
        {
            if (field.RefKind != RefKind.None || HandleShapes.Storage(field) is not { } member)
                continue;
            bool isScalar = field.Type.TypeKind is TypeKind.Enum || field.Type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64;
            if (isScalar || field.Type.TypeKind == TypeKind.Delegate || IsFollowed(field.Type))
                paths.Add(ImmutableArray.Create(member));
            else if (depth > 0 && field.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } inner && !IsHandle(inner) && (inner.IsTupleType || inner.Locations.Any(location => location.IsInSource)))
                paths.AddRange(FindPlain(inner, depth - 1).Select(path => path.Insert(0, member)));
        }

        return paths.Count > MostPlainFields ? None : paths.ToImmutable();
    }
}
