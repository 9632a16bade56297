using System.Collections.Immutable;

namespace Zx.Abigen;

/// <summary>Definitions as they were written, with positions: a definition file, or a C# class.</summary>
/// <param name="LineOf">Tells in which line something stands.</param>
/// <param name="Declarations">All declarations in their order, those with errors too.</param>
/// <param name="Directives">What it says of itself as a whole.</param>
/// <param name="Diagnostics">What is wrong with the syntax.</param>
internal sealed record AbigenSyntaxTree(
    LineOf LineOf,
    ImmutableArray<DeclarationSyntax> Declarations,
    FileDirectives Directives,
    ImmutableArray<AbigenDiagnostic> Diagnostics);

/// <summary>The number of the line, from one, of a position.</summary>
internal delegate int LineOf(int position);
