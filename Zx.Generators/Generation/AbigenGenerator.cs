using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;
using Zx.Generators.Emitters;
using Zx.Generators.Generation;

namespace Zx.Generators;

/// <summary>
/// Generates typed handle APIs from definition files and classes of raw methods. It reports nothing: what is wrong with them, the
/// analyzer says.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AbigenGenerator : IIncrementalGenerator
{
    /// <summary>The products, each an own step of the pipeline.</summary>
    internal static IReadOnlyList<IEmitter> Emitters { get; } =
    [
        new RawClassEmitter(),
        new RequirementTableEmitter(),
        new DeclarationsEmitter(),
        new UntypedHandleEmitter(),
        new TypedHandleEmitter(),
        new TypedCallsEmitter(),
        new ExportsEmitter(),
    ];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Collected for their names only; what follows runs file by file, and entry by entry.
        IncrementalValuesProvider<DefinitionFile> files = context.AdditionalTextsProvider
            .Where(DefinitionFile.IsDefinitionFile)
            .Collect()
            .SelectMany((texts, _) => DefinitionFile.NameApart(texts))
            .WithTrackingName(PipelineSteps.Files);

        IncrementalValuesProvider<BoundFile> models = files
            .SelectMany((file, cancellation) => EntryText.CutAll(file, cancellation))
            .WithTrackingName(PipelineSteps.EntryTexts)
            .Select((entry, _) => BoundEntry.Of(entry))
            .WithTrackingName(PipelineSteps.Entries)
            .Collect()
            .SelectMany((entries, _) => BoundFile.OfAll(entries))
            .WithTrackingName(PipelineSteps.Models);

        // Of all files, since each needs a namespace of its own; equal as long as no settings change.
        IncrementalValueProvider<EquatableArray<DefinitionItem>> items = files
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => DefinitionItem.ReadAll(pair.Left, pair.Right).ToEquatableArray())
            .WithTrackingName(PipelineSteps.Items);

        IncrementalValuesProvider<ApiClass> classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ZxAttributes.ApiMetadataName,
                (node, _) => node is ClassDeclarationSyntax,
                (found, cancellation) => ApiClassReading.Of((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], cancellation).Class)
            .WithTrackingName(PipelineSteps.Classes);

        IncrementalValueProvider<EquatableArray<DefinitionItem>> classItems = classes
            .Select((found, _) => found.Settings)
            .Collect()
            .Combine(items)
            .Select((pair, _) => DefinitionItem.OfClasses(pair.Right, pair.Left).ToEquatableArray())
            .WithTrackingName(PipelineSteps.ClassItems);

        Emit(context, models.Combine(items).SelectMany((pair, _) => Definition.Of(pair.Left.Model, pair.Left.Path, pair.Right)));
        Emit(context, classes.Combine(classItems).SelectMany((pair, _) => Definition.Of(pair.Left.Model, pair.Left.Name, pair.Right)));
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Definition> definitions)
    {
        IncrementalValuesProvider<Api> apis = definitions
            .WithTrackingName(PipelineSteps.Definitions)
            .Select((definition, _) => Api.Of(definition.Model, definition.Settings))
            .WithTrackingName(PipelineSteps.Apis);

        foreach (IEmitter emitter in Emitters)
        {
            context.RegisterSourceOutput(
                apis
                    .SelectMany((api, _) => emitter.IsFor(api.Settings) ? emitter.Parts(api) : [])
                    .SelectMany((part, _) => emitter.Emit(part))
                    .WithTrackingName(emitter.Product),
                (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
        }
    }
}
