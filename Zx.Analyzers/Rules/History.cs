using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>Tells what has become of a handle, and where.</summary>
internal static class History
{
    /// <summary>The places an observation points back to, in the order of the source.</summary>
    public static IEnumerable<Location> Locations(IEnumerable<Site> sites) =>
        InOrder(sites).Select(site => site.Syntax.GetLocation());

    /// <summary>For example: 's' was shared on line 2; a share consumes the handle even when it fails.</summary>
    public static string Of(Observation observation)
    {
        string name = $"'{observation.Name}'";
        var sites = InOrder(observation.Sites).ToList();
        var ends = sites.Where(site => site.Verb is not (Site.Failed or Site.Default)).ToList();
        if (ends.Count == 0)
        {
            return sites.FirstOrDefault(site => site.Verb == Site.Failed) is { } failed
                ? $"{name} holds no handle: the call on line {Line(failed)} failed"
                : $"{name} holds no handle: it is the invalid handle";
        }

        string what = string.Join(", or ", ends.Select(site => $"was {site.Verb} {Where(site, observation)}").Distinct());
        string why = ends.Any(site => site.ConsumesOnFailure && site.Verb == "shared") ? "; a share consumes the handle even when it fails" : "";
        return $"{name} {what}{why}";
    }

    /// <summary>What to point at: the variable of a using, or the expression itself.</summary>
    public static Location LocationOf(SyntaxNode syntax) =>
        syntax is VariableDeclaratorSyntax declarator ? declarator.Identifier.GetLocation() : syntax.GetLocation();

    private static IEnumerable<Site> InOrder(IEnumerable<Site> sites) =>
        sites.OrderBy(site => site.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(site => site.Syntax.SpanStart);

    private static string Where(Site site, Observation observation) =>
        site.Syntax.Contains(observation.Syntax) || site.Syntax == observation.Syntax
            ? IsInLoop(site.Syntax) ? "in the previous iteration" : "by the same call"
            : $"on line {Line(site)}";

    private static bool IsInLoop(SyntaxNode syntax) =>
        syntax.Ancestors()
            .TakeWhile(node => node is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax))
            .Any(node => node.Kind() is SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.ForStatement or SyntaxKind.ForEachStatement
                or SyntaxKind.ForEachVariableStatement or SyntaxKind.LabeledStatement);

    public static int Line(Site site) => site.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
