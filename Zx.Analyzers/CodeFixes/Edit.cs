using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Zx.Analyzers.CodeFixes;

/// <summary>One thing that can be done about a diagnostic.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Key">What makes fixes the same kind, for fixing all.</param>
/// <param name="Target">The node that changes: two diagnostics that ask for the same change get it once.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record Edit(string Title, string Key, SyntaxNode Target, Action<SyntaxEditor> Apply);
