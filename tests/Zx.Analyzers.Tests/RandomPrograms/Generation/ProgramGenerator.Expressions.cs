namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class ProgramGenerator
{
    private Operand AnyHandle(Scope scope)
    {
        var handles = scope.Of(VariableKind.Handle);

        // The parameter is there for borrowed handles; most of what happens should happen to the others.
        var own = handles.Where(handle => !handle.Name.StartsWith("peer", StringComparison.Ordinal)).ToList();
        return new Operand(Pick(own.Count > 0 && Chance(90) ? own : handles));
    }

    private HandleExpression MakeHandle(Scope scope)
    {
        bool hasHandle = scope.Of(VariableKind.Handle).Count > 0;
        return PickWeighted<HandleExpression>(
            (8, () => new Acquire()),
            (2, () => new Invalid()),
            (hasHandle ? 8 : 0, () => new Alias(AnyHandle(scope).Variable)),
            (hasHandle ? 2 : 0, () => new PassOn(AnyHandle(scope))),
            (hasHandle ? 2 : 0, () => new Replace(AnyHandle(scope))),
            (hasHandle ? 2 : 0, () => new Duplicate(AnyHandle(scope))),
            (hasHandle ? 3 : 0, () => new Choose(MakeCondition(scope), MakeSimpleHandle(scope), MakeSimpleHandle(scope))))!;
    }

    private HandleExpression MakeSimpleHandle(Scope scope) => Chance(60) ? new Alias(AnyHandle(scope).Variable) : Chance(70) ? new Acquire() : new Invalid();

    /// <param name="scope">What it may name.</param>
    /// <param name="isBranch">Whether it is the condition of an if, which may ask what was obtained without a check.</param>
    private Condition MakeCondition(Scope scope, bool isBranch = false)
    {
        var (bools, statuses, numbers) = (scope.Of(VariableKind.Bool), scope.Of(VariableKind.Status), scope.Of(VariableKind.Number));
        bool hasHandle = scope.Of(VariableKind.Handle).Count > 0;
        bool canAssign = scope.Assignable(VariableKind.Handle).Count > 0 && !scope.IsFunction;
        return PickWeighted<Condition>(
            (6, () => new Opaque()),
            (bools.Count > 0 ? 10 : 0, () => Chance(70) ? new BoolIs(Pick(bools)) : new Not(new BoolIs(Pick(bools)))),
            (numbers.Count > 0 ? 2 : 0, () => new NumberIs(Pick(numbers), _random.Next(2))),
            (statuses.Count > 0 ? 9 : 0, () => new StatusIs(Pick(statuses), Chance(70) ? Status.Ok : Status.ShouldWait, Chance(50))),
            (canAssign ? 3 : 0, () => new Succeeds(MakeTryCall(scope, Pick(scope.Assignable(VariableKind.Handle))))),
            (hasHandle ? 2 : 0, () => new TakeIf(AnyHandle(scope))),
            (hasHandle && isBranch ? 2 : 0, () => new IsValid(AnyHandle(scope).Variable)),
            (2, () => new ShortCircuit(MakeSimpleCondition(scope), MakeSimpleCondition(scope), Chance(50))))!;
    }

    private Condition MakeSimpleCondition(Scope scope)
    {
        var bools = scope.Of(VariableKind.Bool);
        return bools.Count > 0 && Chance(60) ? new BoolIs(Pick(bools))
            : scope.Of(VariableKind.Handle).Count > 0 && Chance(30) ? new TakeIf(AnyHandle(scope)) : new Opaque();
    }
}
