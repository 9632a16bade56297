using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;

namespace Zx.Analyzers.CodeFixes;

/// <summary>ZX3001, and ZX3002 for a missing control plane: the object is made with the option that the call needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeWithOption : DocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotSupported, RuleIds.BadState);

    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (!finding.Diagnostic.Properties.TryGetValue(DiagnosticProperties.Option, out string? option) || option is null
            || !finding.Diagnostic.Properties.TryGetValue(DiagnosticProperties.OptionParameter, out string? parameter)
            || finding.OnlySite?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } creation
            || finding.Model.GetOperation(creation, finding.Cancellation) is not IInvocationOperation call
            || call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is not { Parameter: { } options } given)
        {
            yield break;
        }

        string member = option.Substring(option.LastIndexOf('.', option.LastIndexOf('.') - 1) + 1);
        yield return new Edit(
            $"Make it with '{member}'", nameof(MakeWithOption), creation,
            editor => editor.ReplaceNode(creation, (node, _) => With((InvocationExpressionSyntax)node, creation, given, Flag(option, options.Type))));
    }

    private static ExpressionSyntax Flag(string option, ITypeSymbol type) =>
        SyntaxFactory.ParseExpression(type.TypeKind == TypeKind.Enum ? option : $"({type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}){option}")
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static InvocationExpressionSyntax With(InvocationExpressionSyntax current, InvocationExpressionSyntax original, IArgumentOperation given, ExpressionSyntax flag)
    {
        if (given.ArgumentKind == ArgumentKind.DefaultValue || given.Syntax is not ArgumentSyntax written)
            return current.AddArgumentListArguments(SyntaxFactory.Argument(flag));
        var argument = current.ArgumentList.Arguments[original.ArgumentList.Arguments.IndexOf(written)];
        bool isNone = given.Value.ConstantValue is { HasValue: true, Value: { } value } && Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) == 0;
        var flags = isNone ? flag : SyntaxFactory.BinaryExpression(SyntaxKind.BitwiseOrExpression, InParentheses(argument.Expression.WithoutTrivia()), flag);
        return current.ReplaceNode(argument, argument.WithExpression(flags.WithTriviaFrom(argument.Expression)));
    }

    private static ExpressionSyntax InParentheses(ExpressionSyntax flags) =>
        flags is ConditionalExpressionSyntax or AssignmentExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(flags) : flags;
}
