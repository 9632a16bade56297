using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// A fix whose edits stay within the document of its diagnostic. All edits of a document are made on one tree, so that fixing all
/// works where fixes meet, too.
/// </summary>
public abstract class DocumentFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) =>
            await FixAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await Finding.Of(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } finding)
                continue;
            foreach (var edit in Edits(finding))
            {
                var action = CodeAction.Create(
                    edit.Title, cancellation => FixAsync(context.Document, [diagnostic], edit.Key, cancellation), edit.Key);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic; nothing where no edit is sure to be right.</summary>
    private protected abstract IEnumerable<Edit> Edits(Finding finding);

    private async Task<Document> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var done = new HashSet<SyntaxNode>();
        foreach (var diagnostic in diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (await Finding.Of(document, diagnostic, cancellation).ConfigureAwait(false) is { } finding
                && Edits(finding).FirstOrDefault(edit => edit.Key == key) is { } edit
                && done.Add(edit.Target))
            {
                edit.Apply(editor);
            }
        }

        return editor.GetChangedDocument();
    }
}
