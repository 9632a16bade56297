using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.CodeFixes;

/// <summary>Changes the text of a file of a solution, be it code or not.</summary>
internal static class SolutionText
{
    public static Solution WithText(this Solution solution, DocumentId id, SourceText text) =>
        solution.GetDocument(id) is not null ? solution.WithDocumentText(id, text) : solution.WithAdditionalDocumentText(id, text);
}
