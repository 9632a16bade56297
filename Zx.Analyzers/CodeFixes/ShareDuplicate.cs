using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX1001 to ZX1004 after <c>c.Share(s)</c>: a duplicate is shared, and the handle stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ShareDuplicate : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.UseAfterRelease, RuleIds.MaybeUseAfterRelease, RuleIds.DoubleRelease, RuleIds.MaybeDoubleRelease);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.OnlySite is not { } call || call.Contains(finding.Node) || finding.ArgumentOf(call) is not { } argument
            || DuplicateCall.Of(argument.Expression, finding.Model, finding.Cancellation) is not { } duplicate)
        {
            yield break;
        }

        yield return new Edit(
            $"Give a duplicate away and keep '{argument.Expression}'", nameof(ShareDuplicate), argument,
            editor => editor.ReplaceNode(argument.Expression, duplicate.Write(editor.Generator)));
    }
}
