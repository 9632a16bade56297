using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>What a definition file means.</summary>
/// <param name="Model">Its calls without errors; comparable by value.</param>
/// <param name="Declarations">The declaration of each call of the model, in the same order.</param>
/// <param name="Diagnostics">Everything wrong with the file, syntax included, in the order of the text.</param>
internal sealed record BindingResult(
    AbigenModel Model,
    ImmutableArray<DeclarationSyntax> Declarations,
    ImmutableArray<AbigenDiagnostic> Diagnostics);
