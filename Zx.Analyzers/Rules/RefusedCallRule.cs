using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>
/// ZX2001 for typed handles: the compiler has refused a call for a constraint, and says so in terms of boxing; this says which
/// handle lacks which right.
/// </summary>
internal sealed class RefusedCallRule(Knowledge knowledge)
{
    private readonly RightsOfTypes _rights = knowledge.RightsOfTypes;

    public IEnumerable<Diagnostic> Judge(IInvalidOperation operation)
    {
        if (RefusedCall.Of(operation, operation.SemanticModel) is not { } call)
            yield break;
        foreach (var argument in call.Arguments)
        {
            uint missing = Missing(argument.Parameter, call.Method);
            if (missing == 0)
                continue;
            var expression = CallSite.Unwrap(argument.Value);
            string sentence = Sentence(call.Method, argument.Parameter, missing);
            yield return Diagnostic.Create(
                RightsDescriptors.MissingRight, expression.Syntax.GetLocation(), GivenUp(expression), MissingRightRule.Properties(missing),
                Name(expression.Syntax), RightNames.Of(missing, knowledge.Known.Vocabulary, sentence),
                RightNames.Held(Held(argument.Parameter, call.Method), knowledge.Known.Vocabulary), sentence);
        }
    }

    /// <summary>What the type arguments of one handle lack of the constraints on them.</summary>
    private uint Missing(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.OriginalDefinition.Type is not INamedTypeSymbol { TypeArguments: var declared } || !knowledge.Shapes.IsHandle(parameter.Type))
            return 0;

        uint missing = 0;
        foreach (var wanted in declared.OfType<ITypeParameterSymbol>())
        {
            if (wanted.TypeParameterKind == TypeParameterKind.Method && wanted.Ordinal < method.TypeArguments.Length
                && method.TypeArguments[wanted.Ordinal] is var given && _rights.IsRights(given))
            {
                missing |= _rights.Of(wanted) & ~_rights.Of(given);
            }
        }

        return missing;
    }

    /// <summary>The rights that the type arguments of one handle name.</summary>
    private uint Held(IParameterSymbol parameter, IMethodSymbol method) =>
        parameter.OriginalDefinition.Type is INamedTypeSymbol { TypeArguments: var declared }
            ? declared.OfType<ITypeParameterSymbol>()
                .Where(wanted => wanted.TypeParameterKind == TypeParameterKind.Method && wanted.Ordinal < method.TypeArguments.Length)
                .Aggregate(0u, (held, wanted) => held | _rights.Of(method.TypeArguments[wanted.Ordinal]))
            : 0;

    private string Sentence(IMethodSymbol method, IParameterSymbol parameter, uint missing) =>
        knowledge.Contracts.Of(method).Requirements
            .FirstOrDefault(requirement => requirement.Parameter?.Ordinal == parameter.Ordinal && (requirement.Mask & missing) != 0)?.Sentence
        ?? $"{parameter.Name} must have {RightNames.Of(missing, knowledge.Known.Vocabulary)}.";

    private static string Name(SyntaxNode syntax) => syntax is NameSyntax or MemberAccessExpressionSyntax ? syntax.ToString() : "result";

    /// <summary>Where the variable got its handle, with the rights it has.</summary>
    private static IEnumerable<Location> GivenUp(IOperation expression) =>
        expression is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
            ? [value.GetLocation()]
            : [];
}
