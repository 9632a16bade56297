using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Analyzers;
using Zx.Tool.Input;

namespace Zx.Tool.Lint;

/// <summary>A definition file and all that is wrong with it, under the ids and severities of the analyzer's rules.</summary>
/// <param name="Definition">The file.</param>
/// <param name="Diagnostics">What is wrong with it, in the order of the text.</param>
internal sealed record LintedFile(DefinitionText Definition, ImmutableArray<Diagnostic> Diagnostics)
{
    public static LintedFile Of(DefinitionText definition) => Of(definition, definition.Bind());

    public static LintedFile Of(DefinitionText definition, BindingResult result) => new(
        definition,
        [
            .. result.Diagnostics.Select(found => Diagnostic.Create(
                AbigenDescriptors.Of(found.Kind),
                Location.Create(definition.Path, found.Span, definition.Text.Lines.GetLinePositionSpan(found.Span)),
                found.Message)),
        ]);
}
