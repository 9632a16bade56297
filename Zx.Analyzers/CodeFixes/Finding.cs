using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>A diagnostic, and the nodes it points at.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Node">The node it stands at.</param>
/// <param name="Sites">The nodes that its second locations point at, as far as they are in the same document.</param>
/// <param name="Model">The document's semantic model.</param>
/// <param name="Cancellation">Ends the work.</param>
internal sealed record Finding(
    Diagnostic Diagnostic, SyntaxNode Node, ImmutableArray<SyntaxNode> Sites, SemanticModel Model, CancellationToken Cancellation)
{
    /// <summary>What the handle is called, if the node names it: a variable, parameter, field or property.</summary>
    public ISymbol? Handle => Model.GetSymbolInfo(Node, Cancellation).Symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Field or SymbolKind.Property } symbol
        ? symbol
        : null;

    /// <summary>The only second location, or null where there are more, or one in another document.</summary>
    public SyntaxNode? OnlySite => Sites.Length == 1 && Diagnostic.AdditionalLocations.Count == 1 ? Sites[0] : null;

    public static async Task<Finding?> Of(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return null;
        var sites = diagnostic.AdditionalLocations
            .Where(location => location.SourceTree == root.SyntaxTree)
            .Select(location => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
        return new Finding(diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), sites.ToImmutableArray(), model, cancellation);
    }

    /// <summary>The argument by which a call takes the handle, or null: it is not in the same words.</summary>
    public ArgumentSyntax? ArgumentOf(SyntaxNode call) =>
        call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } && Handle is { } handle
            ? arguments.SingleOrDefault(argument => IsHandle(argument.Expression, handle))
            : null;

    /// <summary>Whether an expression names the handle.</summary>
    public bool IsHandle(ExpressionSyntax expression, ISymbol handle) =>
        SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(expression, Cancellation).Symbol, handle)
        && SyntaxFactory.AreEquivalent(expression, Node);
}
