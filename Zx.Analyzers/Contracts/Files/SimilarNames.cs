using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>Finds the documentation ids that somebody may have meant.</summary>
internal static class SimilarNames
{
    /// <summary>The end of a message about an unknown id: its overloads, or a name that is close; nothing where there is neither.</summary>
    public static string Of(string id, Compilation compilation)
    {
        int parenthesis = id.IndexOf('(');
        string path = id.Substring(2, (parenthesis < 0 ? id.Length : parenthesis) - 2);
        int dot = path.LastIndexOf('.');
        if (dot < 0)
            return "";

        string name = path.Substring(dot + 1);
        string container = path.Substring(0, dot);
        var members = (DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + container, compilation)
            ?? DocumentationCommentId.GetFirstSymbolForDeclarationId("N:" + container, compilation)) is INamespaceOrTypeSymbol scope
            ? scope.GetMembers()
            : default;
        if (members.IsDefaultOrEmpty)
            return $"; there is no '{container}' either: is its library referenced?";

        var overloads = members.Where(member => member.Name == name).Select(member => member.GetDocumentationCommentId()).ToList();
        return overloads.Count > 0
            ? $"; there is {string.Join(" and ", overloads.Select(overload => $"'{overload}'"))}"
            : Spelling.DidYouMean(name, members.Select(member => member.Name).Distinct());
    }
}
