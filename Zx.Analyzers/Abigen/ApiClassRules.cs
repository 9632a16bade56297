using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>What is wrong with the classes of raw methods of one compilation.</summary>
internal sealed class ApiClassRules
{
    private readonly INamedTypeSymbol _attribute;
    private readonly Lazy<IReadOnlyDictionary<string, DefinitionItem>> _items;

    private ApiClassRules(Compilation compilation, AnalyzerOptions options, INamedTypeSymbol attribute)
    {
        _attribute = attribute;
        _items = new(() => DefinitionItem
            .OfClasses(AbigenAnalyzer.ItemsOf(options), ClassesIn(compilation.Assembly.GlobalNamespace).Select(found => found.Class.Settings))
            .GroupBy(item => item.Path)
            .ToDictionary(group => group.Key, group => group.First()));
    }

    /// <summary>The rules, or null for a compilation that knows no such classes.</summary>
    public static ApiClassRules? Of(Compilation compilation, AnalyzerOptions options) =>
        compilation.GetTypeByMetadataName(ZxAttributes.ApiMetadataName) is { } attribute ? new(compilation, options, attribute) : null;

    /// <summary>Reports what is wrong with a type, if it is such a class.</summary>
    public void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (AttributeOf(type) is not { } attribute)
            return;

        var reading = ApiClassReading.Of(type, attribute, context.CancellationToken);
        foreach (var found in reading.Diagnostics)
            context.ReportDiagnostic(AbigenAnalyzer.Create(found, reading.Positions.LocationOf(found.Span)));

        if (reading.Class.Model.Calls.Count > 0
            && _items.Value.TryGetValue(reading.Class.Name, out var item) && item.NamespaceOwner is { } owner)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                AbigenDescriptors.Duplicate,
                attribute.Location() ?? Location.None,
                $"Nothing is generated from this class: the namespace '{item.Settings.Namespace}' is that of '{owner}' already; "
                + "give one of them another, or put the methods into one class"));
        }
    }

    /// <summary>Whether a method belongs to such a class, whose sentences are reported with it.</summary>
    public bool Covers(ISymbol member) => member.ContainingType is { } type && AttributeOf(type) is not null;

    private AttributeData? AttributeOf(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, _attribute));

    private IEnumerable<ApiClassReading> ClassesIn(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type && AttributeOf(type) is { } attribute)
                yield return ApiClassReading.Of(type, attribute, default);
            foreach (var found in ClassesIn(member))
                yield return found;
        }
    }
}
