namespace Zx.Analyzers.Tests.RandomPrograms;

public sealed partial class Interpreter
{
    /// <summary>Runs a loop until no round brings a state that was not there before.</summary>
    private HashSet<State> Run(Loop loop, HashSet<State> states, Exits exits)
    {
        var acquired = Acquisitions.In(new Block([loop]));
        var (seen, ends) = (new HashSet<State>(), new HashSet<State>());
        var entering = loop.Form == LoopForm.DoWhile ? states : Test(loop, states, ends, exits);
        while (entering.Count > 0)
        {
            entering.ExceptWith(seen);
            seen.UnionWith(entering);
            Width = Math.Max(Width, seen.Count);
            var inner = new Exits();
            var round = Run(loop.Body, entering, inner);
            round.UnionWith(Leaving(loop.Body, inner.Continues));
            ends.UnionWith(Leaving(loop.Body, inner.Breaks));
            exits.Returns.UnionWith(inner.Returns);
            exits.Throws.UnionWith(inner.Throws);
            entering = Test(loop, round, ends, exits);

            // A loop that goes round need never end: what it has acquired and lost by then is lost.
            foreach (var state in loop.Form == LoopForm.DoWhile ? entering : round)
            {
                Lose(state.Lost, acquired.Contains);
                foreach (var handle in state.Handles.Where(handle => handle.IsOwned && acquired.Contains(_origins[handle.Origin].Node)))
                    _ledger.Keep(_origins[handle.Origin]);
            }
        }

        return ends;
    }

    /// <summary>The states in which a loop goes round; those in which it ends join the ends.</summary>
    private HashSet<State> Test(Loop loop, HashSet<State> states, HashSet<State> ends, Exits exits)
    {
        var entering = new HashSet<State>();
        foreach (var state in states)
        {
            if (loop.Form is LoopForm.ForEach or LoopForm.Forever)
            {
                entering.Add(state);
                if (loop.Form == LoopForm.ForEach)
                    ends.Add(state);
                continue;
            }

            foreach (var (end, holds) in Evaluate(loop.Condition!, state, exits))
                (holds ? entering : ends).Add(end.Normalize(_handleSlots));
        }

        return entering;
    }

    private HashSet<State> Run(Try attempt, HashSet<State> states, Exits exits)
    {
        // With a finally, everything that leaves the statement goes through it.
        var outer = attempt.Finally is null ? exits : new Exits();
        var inner = attempt.Catch == CatchForm.None ? outer : new Exits();
        var ends = Run(attempt.Body, states, inner);
        if (attempt.Catch != CatchForm.None)
        {
            outer.Breaks.UnionWith(inner.Breaks);
            outer.Continues.UnionWith(inner.Continues);
            outer.Returns.UnionWith(inner.Returns);
            ends.UnionWith(Handle(attempt, inner.Throws, outer));
        }

        return attempt.Finally is { } final ? RunFinally(now => Run(final, Leaving(attempt, now), exits), ends, outer, exits) : ends;
    }

    private HashSet<State> Handle(Try attempt, HashSet<(State State, Thrown Exception)> thrown, Exits exits)
    {
        var ends = new HashSet<State>();
        foreach (var group in thrown.GroupBy(one => one.Exception, one => one.State))
        {
            bool isCaught = attempt.Catch != CatchForm.IOException || group.Key == Thrown.Unknown;
            if (attempt.Catch != CatchForm.All)
                exits.Throws.UnionWith(group.Select(state => (state, group.Key)));
            if (!isCaught)
                continue;
            var states = Leaving(attempt.Body, group);
            Width = Math.Max(Width, states.Count);
            (var caught, _caught) = (_caught, group.Key);
            ends.UnionWith(Run(attempt.Handler!, states, exits));
            _caught = caught;
        }

        return ends;
    }

    /// <summary>Runs a finally for each way out of its try, and goes on that way.</summary>
    private HashSet<State> RunFinally(Func<HashSet<State>, HashSet<State>> final, HashSet<State> ends, Exits inner, Exits exits)
    {
        Width = Math.Max(Width, ends.Count + inner.Breaks.Count + inner.Continues.Count + inner.Returns.Count + inner.Throws.Count);
        exits.Breaks.UnionWith(final(inner.Breaks));
        exits.Continues.UnionWith(final(inner.Continues));
        exits.Returns.UnionWith(final(inner.Returns));
        (bool wasExceptional, _isExceptional) = (_isExceptional, true);
        foreach (var group in inner.Throws.GroupBy(one => one.Exception, one => one.State))
            exits.Throws.UnionWith(final([.. group]).Select(state => (state, group.Key)));
        _isExceptional = wasExceptional;
        return final(ends);
    }

    private HashSet<State> RunUsing(Using scope, State state, Exits exits)
    {
        var starts = Evaluate(scope.Value, state, exits).Select(end => end.State.With(scope.Variable.Variable, end.Handle).Normalize(_handleSlots)).ToHashSet();
        var inner = new Exits();
        var ends = Run(scope.Body, starts, inner);
        return RunFinally(states => [.. Leaving(scope.Body, states).Select(now => Dispose(now, scope.Variable))], ends, inner, exits);
    }

    private State Dispose(State state, Operand variable) =>
        ReleaseOne(state, variable, isEndOfUsing: true).Without([variable.Variable]).Normalize(_handleSlots);

    private List<State> RunSwitch(Switch statement, State state, Exits exits)
    {
        var (number, sections) = statement;
        var ends = new List<State>();
        var inner = new Exits();
        for (int value = 0; value < sections.Count; value++)
        {
            foreach (var (end, holds) in Ask(state, number, value))
            {
                if (holds)
                    ends.AddRange(Run(sections[value], [end], inner));
            }
        }

        ends.AddRange(Leaving(statement, inner.Breaks));
        exits.Continues.UnionWith(inner.Continues);
        exits.Returns.UnionWith(inner.Returns);
        exits.Throws.UnionWith(inner.Throws);
        return ends;
    }

    /// <summary>States in which runs have left a statement from inside: its variables are gone.</summary>
    private HashSet<State> Leaving(Statement statement, IEnumerable<State> states)
    {
        var variables = Variables.BlocksOf(statement).SelectMany(Variables.AllDeclaredIn).ToList();
        return [.. states.Select(state => state.Without(variables).Normalize(_handleSlots))];
    }
}
