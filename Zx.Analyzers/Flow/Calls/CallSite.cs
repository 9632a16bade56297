using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>A value passed to a parameter.</summary>
internal readonly record struct CallArgument(IParameterSymbol Parameter, IOperation Value);

/// <summary>Anything that runs a method: a call, a construction, an operator, a property; also a call that the compiler refuses.</summary>
internal sealed record CallSite(IOperation Operation, IMethodSymbol Method, IOperation? Receiver, ImmutableArray<CallArgument> Arguments)
{
    /// <summary>Whether no other method can run in place of <see cref="Method"/>, virtual or not.</summary>
    public bool IsExact { get; init; }

    /// <summary>What a delegate that is called has taken along as the receiver of its method.</summary>
    public BoundReceiver? Bound { get; init; }

    /// <summary>The call that an operation makes, or null.</summary>
    public static CallSite? Of(IOperation operation, SemanticModel? model) => operation switch
    {
        IInvocationOperation call => Of(call, call.TargetMethod, call.Instance, Of(call.Arguments)),
        IObjectCreationOperation { Constructor: { } constructor } creation => new(creation, constructor, null, Of(creation.Arguments)),
        IPropertyReferenceOperation { Property.GetMethod: { } getter } property when !IsTarget(property) => Of(property, getter, property.Instance, Of(property.Arguments)),
        IPropertyReferenceOperation { Property.SetMethod: { } setter } property => Of(property, setter, property.Instance, Of(property.Arguments)),
        IBinaryOperation { OperatorMethod: { Parameters.Length: 2 } method } binary =>
            new(binary, method, null, Of(method, binary.LeftOperand, binary.RightOperand)),
        IUnaryOperation { OperatorMethod: { Parameters.Length: 1 } method } unary => new(unary, method, null, Of(method, unary.Operand)),
        IConversionOperation { OperatorMethod: { Parameters.Length: 1 } method } conversion =>
            new(conversion, method, null, Of(method, conversion.Operand)),
        ICompoundAssignmentOperation { OperatorMethod: { Parameters.Length: 2 } method } assignment =>
            new(assignment, method, null, Of(method, assignment.Target, assignment.Value)),
        IInvalidOperation invalid => RefusedCall.Of(invalid, model),
        _ => null,
    };

    /// <summary>The call of a delegate as one of the method behind it; null where their parameters are not the same.</summary>
    public CallSite? Through(FunctionValue function) =>
        function.Target.Parameters.Length == Arguments.Length
            ? new(Operation, function.Target, null, Arguments.Select(argument => argument with { Parameter = function.Target.Parameters[argument.Parameter.Ordinal] }).ToImmutableArray())
            {
                Bound = function.Receiver,
            }
            : null;

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

    /// <summary>A call on a receiver; of an extension member, the receiver is the first argument.</summary>
    private static CallSite Of(IOperation operation, IMethodSymbol method, IOperation? receiver, ImmutableArray<CallArgument> arguments)
    {
        var implementation = ExtensionBlocks.Implementation(method, receiver?.Type);
        if (SymbolEqualityComparer.Default.Equals(implementation, method))
            return new(operation, method, receiver, arguments);
        int receivers = receiver is null ? 0 : 1;
        var passed = arguments.Select(argument => argument with { Parameter = implementation.Parameters[argument.Parameter.Ordinal + receivers] });
        return new(operation, implementation, null, (receiver is null ? passed : passed.Prepend(new(implementation.Parameters[0], receiver))).ToImmutableArray());
    }

    private static ImmutableArray<CallArgument> Of(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Where(argument => argument.Parameter is not null).Select(argument => new CallArgument(argument.Parameter!, argument.Value)).ToImmutableArray();

    private static ImmutableArray<CallArgument> Of(IMethodSymbol method, params IOperation[] operands) =>
        operands.Select((operand, index) => new CallArgument(method.Parameters[index], operand)).ToImmutableArray();
}
