using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>The constants that sentences may name in a compilation: the kernel's, and those that its libraries declare.</summary>
internal static class DeclaredRights
{
    private const string AttributeName = "Zx.DeclaredRightAttribute";
    private const string MarkerPrefix = "ICan";

    /// <summary>Reads the attributes of the compilation and of the libraries that build on the abstractions.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="abstractions">The assembly that has the attributes.</param>
    /// <param name="rightAttribute">The attribute that gives an interface its right.</param>
    public static Vocabulary Read(Compilation compilation, IAssemblySymbol abstractions, INamedTypeSymbol? rightAttribute)
    {
        if (abstractions.GetTypeByMetadataName(AttributeName) is not { } attribute)
            return Vocabulary.Kernel;

        return Vocabulary.With(
            EquatableArray<ObjectType>.Empty,
            compilation.SourceModule.ReferencedAssemblySymbols
                .Where(library => library.Modules.First().ReferencedAssemblies.Contains(abstractions.Identity))
                .Prepend(compilation.Assembly)
                .SelectMany(library => library.GetAttributes())
                .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
                .Select(data => Read(data.ConstructorArguments, rightAttribute))
                .OfType<Right>()
                .ToEquatableArray());
    }

    private static Right? Read(ImmutableArray<TypedConstant> arguments, INamedTypeSymbol? rightAttribute) =>
        arguments is [{ Value: string constant }, { Value: INamedTypeSymbol marker }]
        && BitOf(marker, rightAttribute) is { } bit
            ? new Right(constant, marker.Name.StartsWith(MarkerPrefix, StringComparison.Ordinal) ? marker.Name.Substring(MarkerPrefix.Length) : marker.Name, bit)
            : null;

    /// <summary>The number of the one bit that an interface stands for, or null.</summary>
    private static int? BitOf(INamedTypeSymbol marker, INamedTypeSymbol? rightAttribute)
    {
        foreach (var data in marker.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(data.AttributeClass, rightAttribute) && data.ConstructorArguments is [{ Value: uint mask }])
            {
                for (int bit = 0; bit < 32; bit++)
                {
                    if (mask == 1U << bit)
                        return bit;
                }
            }
        }

        return null;
    }
}
