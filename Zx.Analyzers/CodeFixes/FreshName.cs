using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zx.Analyzers.CodeFixes;

/// <summary>Names that nothing around has.</summary>
internal static class FreshName
{
    /// <summary>The wanted name, with a number behind it where it is taken.</summary>
    public static string For(string wanted, SyntaxNode place, SemanticModel model)
    {
        var taken = model.LookupSymbols(place.SpanStart).Select(symbol => symbol.Name)
            .Concat(place.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText) ?? []);
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        return names.Contains(wanted) ? Enumerable.Range(2, int.MaxValue - 2).Select(number => wanted + number).First(name => !names.Contains(name)) : wanted;
    }
}
