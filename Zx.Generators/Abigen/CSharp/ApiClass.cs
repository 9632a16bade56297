using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>A class of raw methods, bound: like a definition file and what the project says of it.</summary>
/// <param name="Name">The class in full, without <c>global::</c>.</param>
/// <param name="Settings">What its attribute says.</param>
/// <param name="Model">What its methods are.</param>
internal sealed record ApiClass(string Name, GenerationSettings Settings, AbigenModel Model);

/// <summary>A class of raw methods, and what is wrong with it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Diagnostics">Everything wrong with it, at places that <paramref name="Positions"/> knows.</param>
/// <param name="Positions">Where the places are.</param>
internal sealed record ApiClassReading(ApiClass Class, ImmutableArray<AbigenDiagnostic> Diagnostics, SourcePositions Positions)
{
    /// <summary>Reads a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="attribute">Its <c>[HandleApi]</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ApiClassReading Of(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation)
    {
        SourcePositions positions = new();
        DiagnosticBag diagnostics = new();
        GenerationSettings settings = SettingsOf(type, attribute);
        OwnNameReader names = new(type, positions, diagnostics);
        bool isFit = new ApiClassChecks(type, settings, positions, diagnostics).Check(names.Vocabulary);
        ImmutableArray<DeclarationSyntax> declarations = isFit
            ? new ApiClassReader(type, names.Vocabulary, positions, diagnostics).Read(cancellation)
            : ImmutableArray<DeclarationSyntax>.Empty;
        BindingResult result = Binder.Bind(new AbigenSyntaxTree(
            positions.LineOf,
            declarations,
            new FileDirectives(TypeReader.MappingsOf(declarations), names.ObjectTypes, names.Rights),
            diagnostics.ToImmutable()));
        return new ApiClassReading(new ApiClass(settings.Stem, settings, result.Model), result.Diagnostics, positions);
    }

    private static GenerationSettings SettingsOf(INamedTypeSymbol type, AttributeData attribute)
    {
        string full = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string name = full.Replace("global::", "").Replace("@", "");
        string @namespace = CSharpText.DottedName(attribute.Value("Namespace") as string
            ?? (type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString()));
        return new GenerationSettings(
            name, @namespace, CSharpText.Identifier(type.Name), Backend: null, attribute.Value("StaleSafe") is true, DeclaredClass: full);
    }
}
