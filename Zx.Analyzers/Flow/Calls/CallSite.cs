using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>A value passed to a parameter.</summary>
internal readonly record struct CallArgument(IParameterSymbol Parameter, IOperation Value);

/// <summary>Anything that runs a method: a call, a construction, an operator, a property; also a call that the compiler refuses.</summary>
internal sealed record CallSite(IOperation Operation, IMethodSymbol Method, IOperation? Receiver, ImmutableArray<CallArgument> Arguments)
{
    /// <summary>The call that an operation makes, or null.</summary>
    public static CallSite? Of(IOperation operation, SemanticModel? model) => operation switch
    {
        IInvocationOperation call => new(call, call.TargetMethod, call.Instance, Of(call.Arguments)),
        IObjectCreationOperation { Constructor: { } constructor } creation => new(creation, constructor, null, Of(creation.Arguments)),
        IPropertyReferenceOperation { Property.GetMethod: { } getter } property when !IsTarget(property) => new(property, getter, property.Instance, Of(property.Arguments)),
        IPropertyReferenceOperation { Property.SetMethod: { } setter } property => new(property, setter, property.Instance, Of(property.Arguments)),
        IBinaryOperation { OperatorMethod: { Parameters.Length: 2 } method } binary =>
            new(binary, method, null, Of(method, binary.LeftOperand, binary.RightOperand)),
        IUnaryOperation { OperatorMethod: { Parameters.Length: 1 } method } unary => new(unary, method, null, Of(method, unary.Operand)),
        IConversionOperation { OperatorMethod: { Parameters.Length: 1 } method } conversion =>
            new(conversion, method, null, Of(method, conversion.Operand)),
        ICompoundAssignmentOperation { OperatorMethod: { Parameters.Length: 2 } method } assignment =>
            new(assignment, method, null, Of(method, assignment.Target, assignment.Value)),
        IInvalidOperation { Syntax: InvocationExpressionSyntax syntax } invalid when model is not null => Refused(invalid, syntax, model),
        _ => null,
    };

    /// <summary>The expression behind a receiver or argument, without what the compiler wraps around it.</summary>
    public static IOperation Unwrap(IOperation operation) => operation switch
    {
        IArgumentOperation argument => Unwrap(argument.Value),
        IConversionOperation { OperatorMethod: null } conversion => Unwrap(conversion.Operand),
        IDeclarationExpressionOperation declaration => Unwrap(declaration.Expression),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        _ => operation,
    };

    private static bool IsTarget(IPropertyReferenceOperation property) =>
        property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property;

    private static ImmutableArray<CallArgument> Of(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Where(argument => argument.Parameter is not null).Select(argument => new CallArgument(argument.Parameter!, argument.Value)).ToImmutableArray();

    private static ImmutableArray<CallArgument> Of(IMethodSymbol method, params IOperation[] operands) =>
        operands.Select((operand, index) => new CallArgument(method.Parameters[index], operand)).ToImmutableArray();

    /// <summary>A call that does not compile, as if it had been made; null where it is not clear what is meant.</summary>
    private static CallSite? Refused(IInvalidOperation invalid, InvocationExpressionSyntax syntax, SemanticModel model)
    {
        var info = model.GetSymbolInfo(syntax);
        var arguments = syntax.ArgumentList.Arguments;
        var candidates = info.CandidateReason == CandidateReason.OverloadResolutionFailure
            ? info.CandidateSymbols.OfType<IMethodSymbol>().Where(candidate => Takes(candidate, arguments.Count)).ToList()
            : [];
        if (candidates.Count != 1)
            return null;

        var method = candidates[0];
        var bySyntax = new Dictionary<SyntaxNode, IOperation>();
        foreach (var operand in invalid.ChildOperations)
            bySyntax[Unwrap(operand).Syntax] = operand;

        IOperation? receiver = null;
        var passed = ImmutableArray.CreateBuilder<CallArgument>();
        var definition = method.ReducedFrom is { } reducedFrom ? Construct(reducedFrom, method) : method;
        if (syntax.Expression is MemberAccessExpressionSyntax access && bySyntax.TryGetValue(access.Expression, out var target))
        {
            if (method.ReducedFrom is not null)
                passed.Add(new(definition.Parameters[0], target));
            else
                receiver = target;
        }

        int shift = method.ReducedFrom is null ? 0 : 1;
        for (int i = 0; i < arguments.Count; i++)
        {
            var parameter = arguments[i].NameColon is { Name.Identifier.ValueText: var name }
                ? definition.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                : definition.Parameters[Math.Min(i + shift, definition.Parameters.Length - 1)];
            if (parameter is not null && bySyntax.TryGetValue(arguments[i].Expression, out var operand))
                passed.Add(new(parameter, operand));
        }

        return new(invalid, definition, receiver, passed.ToImmutable());
    }

    private static bool Takes(IMethodSymbol method, int count) =>
        method.Parameters.Length > 0 && method.Parameters[method.Parameters.Length - 1].IsParams
            ? count >= method.Parameters.Length - 1
            : count <= method.Parameters.Length && method.Parameters.Skip(count).All(parameter => parameter.IsOptional);

    private static IMethodSymbol Construct(IMethodSymbol definition, IMethodSymbol reduced) =>
        definition.IsGenericMethod && definition.TypeParameters.Length == reduced.TypeArguments.Length
            ? definition.Construct([.. reduced.TypeArguments])
            : definition;
}
