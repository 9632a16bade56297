namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class Interpreter
{
    /// <summary>Does something to a handle that must be live for it; what is wrong is seen once, and settled.</summary>
    private State Observe(State state, Operand operand, Misuse misuse, bool isEndOfUsing = false)
    {
        int number = state[operand.Variable];
        var handle = state.Handles[number];
        if (handle.Life == Life.Settled)
            return state;
        bool isWrong = handle.Life == Life.Released || (handle.Life == Life.Invalid && misuse == Misuse.Use);
        foreach (var operation in Places(operand, handle, isWrong))
        {
            var fate = _ledger[operation];
            fate.IsEndOfUsing |= isEndOfUsing;
            fate.Add(misuse, isWrong, _isExceptional);
        }

        return isWrong ? state.With(number, handle with { Life = Life.Settled }) : state;
    }

    private State ReleaseOne(State state, Operand operand, bool isEndOfUsing = false)
    {
        state = Observe(state, operand, Misuse.Release, isEndOfUsing);
        int number = state[operand.Variable];
        var handle = state.Handles[number];
        if (handle.Life != Life.Live)
            return state;
        Give(handle);
        return state.With(number, handle with { Life = Life.Released, IsZero = false });
    }

    private void Give(HandleState handle)
    {
        if (handle.IsOwned)
            _ledger.Give(_origins[handle.Origin]);
    }

    private IEnumerable<State> ShareOne(Share share, State state, Exits exits)
    {
        MayThrow(state, exits);
        if (share.Through is { } through)
        {
            state = Observe(state, through, Misuse.Use);
            int number = state[share.Handle.Variable];

            // A handle that is shared through itself is used by the call that consumes it, and is gone all the same.
            if (number == state[through.Variable] && state.Handles[number] is { Life: Life.Live } both)
            {
                _ledger[new(share.Handle, share.Handle.Variable.Name)].Add(Misuse.Use, isWrong: true, _isExceptional);
                Give(both);
                state = state.With(number, both with { Life = Life.Settled, IsZero = false });
                return share.Status is { } kept ? [state.With(kept, State.Open)] : [state];
            }
        }

        state = ReleaseOne(state, share.Handle);
        return share.Status is { } status ? [state.With(status, State.Open)] : [state];
    }

    /// <summary>
    /// Where something is seen: at the operation itself; and for one inside a function that runs for a call, at the call,
    /// where the call comes too late. A function that is wrong by itself says so itself.
    /// </summary>
    private IEnumerable<Operation> Places(Operand operand, HandleState handle, bool isWrong)
    {
        var inside = new Operation(operand, operand.Variable.Name);
        if (_call is null)
            return [inside];
        if (isWrong && !handle.WasGone)
            return [];
        if (isWrong && _lambdas.TryGetValue(_call.Function, out int lambda) && (handle.GoneAtCreation & (1 << lambda)) != 0)
            return [inside];
        Operation atCall = handle.Argument >= 0
            ? new(_call.Arguments[handle.Argument], _call.Arguments[handle.Argument].Variable.Name)
            : new(_call, operand.Variable.Name);
        return isWrong ? [atCall] : [inside, atCall];
    }

    private List<State> RunCall(Call call, State state)
    {
        // A method that is wrong by itself says so itself; what its callers make of it nobody can say.
        if (call.Function.Form == FunctionForm.Inferred && _wrong.Contains(call.Function))
            throw new OutOfScopeException();
        state = state.WithHandles(handle => handle with { WasGone = handle.Life is Life.Released or Life.Invalid });
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            // A function that is given one handle twice is more than its two parameters.
            int number = state[call.Arguments[i].Variable];
            if (state.Handles[number].Argument >= 0)
                throw new OutOfScopeException();
            state = state.With(call.Function.Parameters[i], number).With(number, state.Handles[number] with { Argument = i });
        }

        var exits = new Exits();
        (_call, bool wasExceptional, _isExceptional) = (call, _isExceptional, false);
        var ends = Run(call.Function.Body, [state.Normalize(_handleSlots)], exits);
        (_call, _isExceptional) = (null, wasExceptional);
        ends.UnionWith(Leaving(call.Function.Body, exits.Returns));
        return [.. ends.Select(end => Adopt(call, end.Without(call.Function.Parameters).Normalize(_handleSlots).WithHandles(handle => handle with { WasGone = false, Argument = -1 })))];
    }

    /// <summary>For the caller, what a function has acquired and left in a variable comes from the call.</summary>
    private State Adopt(Call call, State state)
    {
        var made = Acquisitions.In(call.Function.Body);
        for (int number = 0; number < state.Handles.Count; number++)
        {
            if (state.Handles[number] is not { IsOwned: true } handle || !made.Contains(_origins[handle.Origin].Node))
                continue;
            int adopted = NumberOf(new Acquisition(call, handle.Origin));
            Count(state, adopted);
            state = state.With(number, handle with { Origin = adopted });
        }

        return state;
    }

    private State MarkCreation(Function lambda, State state)
    {
        if (!_lambdas.TryGetValue(lambda, out int number))
            _lambdas.Add(lambda, number = _lambdas.Count);
        return state.WithHandles(handle => handle with
        {
            GoneAtCreation = handle.Life == Life.Released ? handle.GoneAtCreation | (1 << number) : handle.GoneAtCreation & ~(1 << number),
        });
    }
}
