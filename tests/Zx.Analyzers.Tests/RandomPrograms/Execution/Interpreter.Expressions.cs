namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class Interpreter
{
    /// <summary>Every value an expression may have, with the state after it.</summary>
    private List<(State State, int Handle)> Evaluate(HandleExpression expression, State state, Exits exits)
    {
        switch (expression)
        {
            case Alias(var variable):
                return [(state, state[variable])];
            case Invalid:
                return [Make(state, expression, Life.Invalid)];
            case Acquire:
                MayThrow(state, exits);
                return [Make(state, expression, Life.Live)];
            case PassOn(var source):
                MayThrow(state, exits);
                return [Make(ReleaseOne(state, source), expression, Life.Live)];
            case Replace(var source):
                MayThrow(state, exits);
                return [Make(ReleaseOne(state, source), expression, Life.Live)];
            case Duplicate(var source):
                MayThrow(state, exits);
                return [Make(Observe(state, source, Misuse.Use), expression, Life.Live)];
            case Choose(var condition, var whenTrue, var whenFalse):
                return [.. Evaluate(condition, state, exits).SelectMany(end => Evaluate(end.Value ? whenTrue : whenFalse, end.State, exits))];
            default:
                throw new InvalidOperationException(expression.ToString());
        }
    }

    /// <summary>A call that acquires if its status is Ok, and leaves the invalid handle otherwise.</summary>
    private List<(State State, int Status)> Evaluate(TryAcquire call, State state, Exits exits)
    {
        MayThrow(state, exits);
        if (call.Source is { } source)
            state = call.Consumes ? ReleaseOne(state, source) : Observe(state, source, Misuse.Use);
        var ends = new List<(State, int)>();
        foreach (var status in Enum.GetValues<Status>())
        {
            var (end, handle) = Make(state, call, status == Status.Ok ? Life.Live : Life.Invalid);
            ends.Add((end.With(call.Target, handle), (int)status));
        }

        return ends;
    }

    private List<(State State, bool Value)> Evaluate(Condition condition, State state, Exits exits)
    {
        switch (condition)
        {
            case Opaque:
                MayThrow(state, exits);
                return [(state, true), (state, false)];
            case BoolIs(var variable):
                return Ask(state, variable, 1);
            case NumberIs(var variable, var value):
                return Ask(state, variable, value);
            case StatusIs(var variable, var value, var isNegated):
                return [.. Ask(state, variable, (int)value).Select(end => (end.State, end.Holds != isNegated))];
            case Succeeds(var call):
                return [.. Evaluate(call, state, exits).Select(end => (end.State, end.Status == (int)Status.Ok))];
            case TakeIf(var source):
                MayThrow(state, exits);
                state = ReleaseOne(state, source);
                return [(state, true), (state, false)];
            case IsValid(var variable):
                return AskValidity(state, state[variable]);
            case Not(var inner):
                return [.. Evaluate(inner, state, exits).Select(end => (end.State, !end.Value))];
            case ShortCircuit(var left, var right, var isAnd):
                return [.. Evaluate(left, state, exits).SelectMany(end => end.Value == isAnd ? Evaluate(right, end.State, exits) : [end])];
            default:
                throw new InvalidOperationException(condition.ToString());
        }
    }

    /// <summary>Whether a variable has a value; a choice that is still open is made now, for the rest of the run.</summary>
    private static List<(State State, bool Holds)> Ask(State state, Variable variable, int value)
    {
        if (state[variable] != State.Open)
            return [(state, state[variable] == value)];
        int choices = variable.Kind == VariableKind.Bool ? 2 : 3;
        return [.. Enumerable.Range(0, choices).Select(choice => (state.With(variable, choice), choice == value))];
    }

    /// <summary>Whether a value is that of a handle. What was obtained without a check may turn out to be nothing.</summary>
    private static List<(State State, bool Value)> AskValidity(State state, int number)
    {
        var handle = state.Handles[number];
        if (handle.IsZero is { } isZero)
            return [(state, !isZero)];
        return [(state.With(number, handle with { IsZero = false }), true), (state.With(number, handle with { IsZero = true, Life = handle.Life == Life.Live ? Life.Invalid : handle.Life }), false)];
    }

    private (State State, int Handle) Make(State state, object origin, Life life)
    {
        int number = NumberOf(new Acquisition(origin, -1));
        var end = state.Add(new HandleState(life, number, life == Life.Invalid ? true : null), out int handle);
        Count(end, number);
        return (end, handle);
    }

    private void Count(State state, int origin) => HoldsThreeOfOneOrigin |= state.Normalize(_handleSlots).Handles.Count(other => other.Origin == origin) >= 2;

    private int NumberOf(Acquisition acquisition)
    {
        int number = _origins.IndexOf(acquisition);
        if (number >= 0)
            return number;
        _origins.Add(acquisition);
        return _origins.Count > 64 ? throw new OutOfScopeException() : _origins.Count - 1;
    }
}
