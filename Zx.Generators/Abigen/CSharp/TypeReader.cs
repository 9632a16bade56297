using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>C# types as types of the format. One that C has no name for goes by its C# name and is mapped to itself.</summary>
internal static class TypeReader
{
    public const string Length = "size_t";

    private const string RightsType = "zx_rights_t";

    private static readonly TypeMap Known = new([]);

    /// <summary>No keywords: <c>char</c> is another type in C.</summary>
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The name of a type; null for what no typed call can pass on.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isElement">Whether it is passed by reference or in a span, where a bool of C# is none of C.</param>
    public static string? NameOf(ITypeSymbol type, bool isElement) =>
        IsZx(type, "ZxStatus") ? Call.StatusType
        : IsZx(type, "ZxRights") ? RightsType
        : type.SpecialType switch
        {
            SpecialType.System_Boolean => isElement ? "global::System.Boolean" : "bool",
            SpecialType.System_SByte => "int8_t",
            SpecialType.System_Byte => "uint8_t",
            SpecialType.System_Int16 => "int16_t",
            SpecialType.System_UInt16 => "uint16_t",
            SpecialType.System_Int32 => "int32_t",
            SpecialType.System_UInt32 => "uint32_t",
            SpecialType.System_Int64 => "int64_t",
            SpecialType.System_UInt64 => "uint64_t",
            SpecialType.System_UIntPtr => Length,
            _ => CanStand(type) ? type.ToDisplayString(Format) : null,
        };

    /// <summary>Whether a name is that of a type of the format, and not a C# name.</summary>
    public static bool IsOfFormat(string name) => Known.Find(name) is not null;

    /// <summary>The type that a property of an attribute names by <c>typeof</c>, or null.</summary>
    public static string? NameOfTypeOf(AttributeData attribute, string property) =>
        attribute.Value(property) is ITypeSymbol { TypeKind: not TypeKind.Error } type ? type.ToDisplayString(Format) : null;

    /// <summary>The element of a span, and whether it can be written; null for no span.</summary>
    public static (ITypeSymbol Element, bool IsWritable)? ElementOfSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol
        {
            Name: "Span" or "ReadOnlySpan", TypeArguments: [var element],
            ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
        }
            ? (element, type.Name == "Span")
            : null;

    /// <summary>Whether every part of a type can stand in a public signature.</summary>
    public static bool IsPublic(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsPublic(array.ElementType),
        INamedTypeSymbol named =>
            named.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
            && named.TypeArguments.All(IsPublic)
            && (named.ContainingType is null || IsPublic(named.ContainingType)),
        _ => true,
    };

    /// <summary>Mappings of the types of some declarations that go by their C# names.</summary>
    public static ImmutableArray<TypeMappingSyntax> MappingsOf(IEnumerable<DeclarationSyntax> declarations)
    {
        return declarations
            .SelectMany(declaration => declaration.KernelArguments.Select(argument => argument.Type)
                .Concat(declaration.ReturnType is { } type ? [type] : []))
            .GroupBy(type => type.Text)
            .Where(group => !IsOfFormat(group.Key) && group.Key != CallBinder.VoidType)
            .Select(group => new TypeMappingSyntax(group.First().Span, ImmutableArray<Token>.Empty, group.First(), group.Key))
            .ToImmutableArray();
    }

    private static bool CanStand(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => CanStand(array.ElementType),
        INamedTypeSymbol { TypeKind: not TypeKind.Error } named => named.TypeArguments.All(CanStand),
        _ => false,
    };

    private static bool IsZx(ITypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "Zx", ContainingNamespace.IsGlobalNamespace: true };
}
