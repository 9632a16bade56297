using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>A definition file as it was written, with positions.</summary>
/// <param name="Text">The text.</param>
/// <param name="Declarations">All declarations in file order, those with errors too.</param>
/// <param name="Directives">What it says of itself as a whole.</param>
/// <param name="Diagnostics">What is wrong with the syntax.</param>
internal sealed record AbigenSyntaxTree(
    SourceText Text,
    ImmutableArray<DeclarationSyntax> Declarations,
    FileDirectives Directives,
    ImmutableArray<AbigenDiagnostic> Diagnostics);
