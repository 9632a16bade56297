using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>The constants that sentences may name in a compilation: the kernel's, and those that its APIs declare.</summary>
internal static class DeclaredNames
{
    private const string RightAttribute = "Zx.DeclaresRightAttribute";
    private const string RightsArgument = "Rights";
    private const string ObjectTypeAttribute = "Zx.DeclaresObjectTypeAttribute";

    /// <summary>Reads the attributes of the compilation and of the libraries that build on the abstractions.</summary>
    public static Vocabulary Read(Compilation compilation, IAssemblySymbol abstractions)
    {
        AttributeData[] attributes =
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Where(library => library.Modules.First().ReferencedAssemblies.Contains(abstractions.Identity))
                .Prepend(compilation.Assembly)
                .SelectMany(library => library.GetAttributes()),
        ];
        return Vocabulary.With(
            Declared(abstractions.GetTypeByMetadataName(ObjectTypeAttribute), (constant, name, number, data) => new ObjectType(constant, name, number, RightsOf(data))),
            Declared(abstractions.GetTypeByMetadataName(RightAttribute), (constant, name, bit, _) => new Right(constant, name, bit)));

        static string? RightsOf(AttributeData data) =>
            (data.NamedArguments.FirstOrDefault(argument => argument.Key == RightsArgument).Value.Value as INamedTypeSymbol)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

        EquatableArray<T> Declared<T>(INamedTypeSymbol? attribute, Func<string, string, int, AttributeData, T> create)
            where T : class, IEquatable<T> => attributes
            .Where(data => attribute is not null && SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute))
            .Select(data => data.ConstructorArguments is [{ Value: string constant }, { Value: string name }, { Value: int number }]
                ? create(constant, name, number, data)
                : null)
            .OfType<T>()
            .ToEquatableArray();
    }
}
