using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// ZX4001, ZX4002, ZX4003: in a definition file, or a sentence in code, a misspelt right, type, argument, attribute or word becomes
/// what the diagnostic takes it for.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument), nameof(TextDocumentKind.Document) })]
[Shared]
public sealed class CorrectSpelling : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(AbigenRuleIds.Syntax, AbigenRuleIds.UnknownName, AbigenRuleIds.SentenceForm);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => TextFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Change(diagnostic, text) is not { } change)
                continue;
            var action = CodeAction.Create(
                $"Change '{text.ToString(change.Span)}' to '{change.NewText}'",
                _ => Task.FromResult(context.TextDocument.Project.Solution.WithText(context.TextDocument.Id, text.WithChanges(change))),
                nameof(CorrectSpelling));
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>What corrects a diagnostic, or null where it knows nothing better, or where the text is not what it was.</summary>
    internal static TextChange? Change(Diagnostic diagnostic, SourceText text)
    {
        var span = diagnostic.Location.SourceSpan;
        return diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out string? replacement)
            && replacement is not null && span.End <= text.Length && text.ToString(span) != replacement
                ? new TextChange(span, replacement)
                : null;
    }
}
