using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Zx.Analyzers.CodeFixes;

/// <summary>
/// ZX1013: the attribute that the body implies is added. ZX1009 on a <c>[HandleUse]</c> parameter: the attribute says that the method
/// takes the handle.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class StateContract : DocumentFix
{
    private const string Namespace = "Zx";
    private const string Use = "HandleUse";
    private const string Take = "HandleReleaseAlways";
    private const string AttributeProperty = "Attribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ContractImplied, RuleIds.BorrowedHandleReleased);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Diagnostic.Id == RuleIds.BorrowedHandleReleased)
            return LentParameter(finding) is { } lent ? [Replace(lent)] : [];
        if (!finding.Diagnostic.Properties.TryGetValue(AttributeProperty, out string? name) || name is null)
            return [];
        return finding.Node switch
        {
            ParameterSyntax parameter => [Add(parameter, name, editor => editor.AddAttribute(parameter, Write(name, editor.Generator)))],
            MethodDeclarationSyntax method => [Add(method, name, editor => editor.AddReturnAttribute(method, Write(name, editor.Generator)))],
            _ => [],
        };
    }

    private static Edit Add(SyntaxNode target, string name, Action<SyntaxEditor> apply) =>
        new($"Add [{(target is MethodDeclarationSyntax ? "return: " : "")}{name}]", $"{nameof(StateContract)}.{name}", target, apply);

    private static Edit Replace(AttributeSyntax attribute) => new(
        $"Say that the method takes the handle: [{Take}]", nameof(StateContract), attribute,
        editor => editor.ReplaceNode(attribute, attribute.WithName(SyntaxFactory.ParseName($"global::{Namespace}.{Take}").WithAdditionalAnnotations(Simplifier.Annotation))));

    private static AttributeSyntax? LentParameter(Finding finding) =>
        finding.Handle is IParameterSymbol { DeclaringSyntaxReferences: [var reference] } && reference.SyntaxTree == finding.Node.SyntaxTree
        && reference.GetSyntax(finding.Cancellation) is ParameterSyntax parameter
            ? parameter.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute =>
                finding.Model.GetSymbolInfo(attribute, finding.Cancellation).Symbol?.ContainingType is { Name: Use + "Attribute" })
            : null;

    private static SyntaxNode Write(string name, SyntaxGenerator generator) =>
        generator.Attribute(SyntaxFactory.ParseName($"global::{Namespace}.{name}").WithAdditionalAnnotations(Simplifier.Annotation));
}
