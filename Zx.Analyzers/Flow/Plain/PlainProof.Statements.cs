using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Zx.Analyzers.Flow;

/// <summary>Statements, each in the order in which it runs.</summary>
internal sealed partial class PlainProof
{
    private static bool IsStatement(OperationKind kind) => kind is
        OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclaration
        or OperationKind.VariableDeclarator or OperationKind.Conditional or OperationKind.Loop or OperationKind.Switch or OperationKind.Branch
        or OperationKind.Return or OperationKind.Try or OperationKind.Using or OperationKind.Lock or OperationKind.Empty;

    private bool Statement(IOperation operation) => operation switch
    {
        IBlockOperation block => Block(block.Operations, 0),
        IExpressionStatementOperation statement => statement.Operation is ISimpleAssignmentOperation { IsRef: false } assignment && Shapes.IsHandle(assignment.Target.Type)
            ? Acquire(Variable(assignment.Target), assignment.Value)
            : Visit(statement.Operation),
        IVariableDeclarationGroupOperation group => VisitAll(group.Declarations),
        IVariableDeclarationOperation declaration => declaration.IgnoredDimensions.IsEmpty && VisitAll(declaration.Declarators),
        IVariableDeclaratorOperation declarator => Declare(declarator),
        IConditionalOperation conditional => Conditional(conditional),
        ILoopOperation loop => Loop(loop),
        ISwitchOperation choice => Switch(choice),
        IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } jump => Jump(jump.Target),
        IReturnOperation { Kind: OperationKind.Return } result => Return(result.ReturnedValue),
        ITryOperation attempt => Try(attempt),
        IUsingOperation { IsAsynchronous: false } use => Using(use.Resources, () => Visit(use.Body)),
        ILockOperation held => Visit(held.LockedValue) && Visit(held.Body),
        IEmptyOperation => true,
        _ => false,
    };

    private bool Block(ImmutableArray<IOperation> statements, int first)
    {
        _cancellation.ThrowIfCancellationRequested();
        for (int i = first; i < statements.Length; i++)
        {
            if (statements[i] is IUsingDeclarationOperation { IsAsynchronous: false } declaration)
                return Using(declaration.DeclarationGroup, () => Block(statements, i + 1));
            if (!Visit(statements[i]))
                return false;
        }

        return true;
    }

    private bool Declare(IVariableDeclaratorOperation declarator)
    {
        var value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
        if (!Shapes.IsHandle(declarator.Symbol.Type))
            return Shapes.IsPlain(declarator.Symbol.Type) && Visit(value);
        return !declarator.Symbol.IsRef && VariableOf(declarator.Symbol) is { } variable
            && (value is null ? !_state.MayBeLive(variable) : Acquire(variable, value));
    }

    private bool Conditional(IConditionalOperation conditional)
    {
        if (!Visit(conditional.Condition))
            return false;
        var start = _state;
        if (!Visit(conditional.WhenTrue))
            return false;
        var end = _state;
        _state = start;
        if (!Visit(conditional.WhenFalse))
            return false;
        _state = end.Join(_state);
        return true;
    }

    private bool Loop(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { ConditionIsUntil: false, Condition: { } condition } repeat => repeat.ConditionIsTop
            ? Rounds(repeat, condition, null, ImmutableArray<IOperation>.Empty, IsTrue(condition))
            : Rounds(repeat, null, condition, ImmutableArray<IOperation>.Empty, IsTrue(condition)),
        IForLoopOperation count => VisitAll(count.Before) && Rounds(count, count.Condition, null, count.AtLoopBottom, count.Condition is null || IsTrue(count.Condition)),
        IForEachLoopOperation { IsAsynchronous: false } each => Visit(each.Collection) && Visit(each.LoopControlVariable) && Rounds(each, null, null, ImmutableArray<IOperation>.Empty, isEndless: false),
        _ => false,
    };

    private static bool IsTrue(IOperation condition) => condition.ConstantValue is { HasValue: true, Value: true };

    /// <summary>A loop, round by round until one begins as an earlier one did.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="before">What is asked before each round; null for nothing that matters.</param>
    /// <param name="after">What is asked after each.</param>
    /// <param name="bottom">What runs at the end of each.</param>
    /// <param name="isEndless">Whether it ends by a jump only.</param>
    private bool Rounds(ILoopOperation loop, IOperation? before, IOperation? after, ImmutableArray<IOperation> bottom, bool isEndless)
    {
        var (start, outer) = (_state, _scope);
        while (true)
        {
            var scope = _scope = new PlainScope(outer) { Exit = loop.ExitLabel, Continue = loop.ContinueLabel };
            _state = start;
            if (!Visit(before))
                return false;
            var end = _state;
            if (!Visit(loop.Body))
                return false;
            _state = _state.Join(scope.AtContinue);
            if (!Visit(after) || !VisitAll(bottom))
                return false;
            end = isEndless ? PlainState.Unreached : after is null ? end : _state;
            var next = start.Join(_state);
            if (next == start)
            {
                (_scope, _state) = (outer, end.Join(scope.AtExit));
                return true;
            }

            start = next;
        }
    }

    private bool Switch(ISwitchOperation choice)
    {
        if (!Visit(choice.Value))
            return false;
        var start = _state;
        var end = PlainState.Unreached;
        bool isExhaustive = false;
        var scope = _scope = new PlainScope(_scope) { Exit = choice.ExitLabel };
        foreach (var section in choice.Cases)
        {
            _state = start;
            foreach (var clause in section.Clauses)
            {
                isExhaustive |= clause.CaseKind == CaseKind.Default;
                if (!VisitChildren(clause))
                    return false;
            }

            // A guard that has run may have said no.
            start = start.Join(_state);
            if (!Block(section.Body, 0))
                return false;
            end = end.Join(_state);
        }

        _scope = scope.Outer;
        _state = end.Join(scope.AtExit).Join(isExhaustive ? PlainState.Unreached : start);
        return true;
    }
}
