using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>Reads a call that the compiler refuses, such as one for a constraint, as if it had been made.</summary>
internal static class RefusedCall
{
    /// <summary>The call, or null where it is not clear what is meant.</summary>
    public static CallSite? Of(IInvalidOperation invalid, SemanticModel? model)
    {
        if (model is null || invalid.Syntax is not InvocationExpressionSyntax syntax || syntax.SyntaxTree != model.SyntaxTree)
            return null;

        var info = model.GetSymbolInfo(syntax);
        var arguments = syntax.ArgumentList.Arguments;
        var candidates = info.CandidateReason == CandidateReason.OverloadResolutionFailure
            ? info.CandidateSymbols.OfType<IMethodSymbol>().Where(candidate => Takes(candidate, arguments)).ToList()
            : [];
        if (candidates.Count != 1)
            return null;

        var bySyntax = new Dictionary<SyntaxNode, IOperation>();
        foreach (var operand in invalid.ChildOperations)
            bySyntax[CallSite.Unwrap(operand).Syntax] = operand;

        bool isExtension = candidates[0].ReducedFrom is not null;
        var method = isExtension ? Unreduced(candidates[0]) : candidates[0];
        var passed = ImmutableArray.CreateBuilder<CallArgument>();
        IOperation? receiver = null;
        if (syntax.Expression is MemberAccessExpressionSyntax access && bySyntax.TryGetValue(access.Expression, out var target))
        {
            if (isExtension)
                passed.Add(new(method.Parameters[0], target));
            else
                receiver = target;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(method, arguments[i], i + (isExtension ? 1 : 0)) is { } parameter && bySyntax.TryGetValue(arguments[i].Expression, out var operand))
                passed.Add(new(parameter, operand));
        }

        return new(invalid, method, receiver, passed.ToImmutable());
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int position) =>
        argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
        : method.Parameters.IsEmpty ? null
        : method.Parameters[Math.Min(position, method.Parameters.Length - 1)];

    private static bool Takes(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        bool hasParams = !method.Parameters.IsEmpty && method.Parameters[method.Parameters.Length - 1].IsParams;
        if (arguments.Count > method.Parameters.Length && !hasParams)
            return false;

        var filled = new HashSet<int>();
        for (int i = 0; i < arguments.Count; i++)
        {
            if (ParameterOf(method, arguments[i], i) is not { } parameter
                || arguments[i].RefKindKeyword.IsKind(SyntaxKind.OutKeyword) != (parameter.RefKind == RefKind.Out)
                || arguments[i].RefKindKeyword.IsKind(SyntaxKind.RefKeyword) != (parameter.RefKind == RefKind.Ref))
            {
                return false;
            }

            filled.Add(parameter.Ordinal);
        }

        return method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams || filled.Contains(parameter.Ordinal));
    }

    /// <summary>The extension method itself, with the type arguments of its reduced form.</summary>
    private static IMethodSymbol Unreduced(IMethodSymbol reduced) =>
        reduced.ReducedFrom!.TypeParameters is { IsEmpty: false } parameters && parameters.Length == reduced.TypeArguments.Length
            ? reduced.ReducedFrom.Construct([.. reduced.TypeArguments])
            : reduced.ReducedFrom;
}
