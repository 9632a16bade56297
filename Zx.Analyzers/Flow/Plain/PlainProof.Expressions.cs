using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Expressions: their parts run in order, but for those of which some may not run.</summary>
internal sealed partial class PlainProof
{
    private bool Expression(IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Literal or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.InstanceReference
                or OperationKind.FieldReference or OperationKind.ArrayElementReference or OperationKind.DefaultValue or OperationKind.TypeOf or OperationKind.SizeOf
                or OperationKind.NameOf or OperationKind.Parenthesized or OperationKind.Argument or OperationKind.DeclarationExpression
                or OperationKind.CompoundAssignment or OperationKind.Increment or OperationKind.Decrement or OperationKind.SimpleAssignment
                or OperationKind.ArrayCreation or OperationKind.ArrayInitializer or OperationKind.Conversion or OperationKind.Unary or OperationKind.Await
                or OperationKind.InterpolatedString or OperationKind.Interpolation or OperationKind.InterpolatedStringText or OperationKind.ConstantPattern
                or OperationKind.RelationalPattern or OperationKind.Discard or OperationKind.DiscardPattern or OperationKind.ObjectOrCollectionInitializer or OperationKind.ConditionalAccessInstance:
                return VisitChildren(operation);
            case OperationKind.Binary when operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                return Visit(both.LeftOperand) && MayRun(both.RightOperand);
            case OperationKind.Binary:
                return VisitChildren(operation);
            case OperationKind.Coalesce when operation is ICoalesceOperation choice:
                return Visit(choice.Value) && MayRun(choice.WhenNull);
            case OperationKind.ConditionalAccess when operation is IConditionalAccessOperation access:
                return Visit(access.Operation) && MayRun(access.WhenNotNull);
            case OperationKind.IsPattern when operation is IIsPatternOperation { Pattern: { NarrowedType: var narrowed } pattern } match:
                return Shapes.IsPlain(narrowed) && Visit(match.Value) && Visit(pattern);
            case OperationKind.Throw when operation is IThrowOperation thrown:
                if (!Visit(thrown.Exception))
                    return false;
                _state = PlainState.Unreached;
                return true;
            case OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.PropertyReference:
                return Call(operation, isAcquired: false);
            default:
                return false;
        }
    }

    /// <summary>What runs, or does not.</summary>
    private bool MayRun(IOperation operation)
    {
        var before = _state;
        if (!Visit(operation))
            return false;
        _state = before.Join(_state);
        return true;
    }

    /// <summary>The variable of which an expression is a mention; null for any other expression, and for what is only lent.</summary>
    private int? Variable(IOperation expression) => expression switch
    {
        ILocalReferenceOperation { Local: { IsRef: false } local } => VariableOf(local),
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation { Local: var declared } } => VariableOf(declared),
        IParameterReferenceOperation { Parameter: var parameter } when _knowledge.Contracts.Of(parameter) == Effect.ReleaseAlways => VariableOf(parameter),
        _ => null,
    };
}
