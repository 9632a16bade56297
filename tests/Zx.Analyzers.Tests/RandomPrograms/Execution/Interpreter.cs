namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>
/// Runs a program in every way it can run: each choice both ways, each call in a try also throwing, each loop any number of
/// times. All runs go on side by side, as a set of states; equal states are one, so that loops come to an end.
/// </summary>
public sealed partial class Interpreter
{
    // A program of a thousand characters has hundreds; one that has more than this is not run to its end.
    private const int TooManySteps = 200_000;

    private readonly bool[] _handleSlots;
    private readonly HashSet<Function> _wrong;
    private readonly HashSet<Variable> _captured;
    private readonly List<Acquisition> _origins = [];
    private readonly Dictionary<Function, int> _lambdas = new(ReferenceEqualityComparer.Instance);
    private readonly Ledger _ledger = new();

    private Call? _call;
    private bool _isExceptional;
    private Thrown _caught;
    private long _steps;

    private Interpreter(bool[] handleSlots, HashSet<Function> wrong, IEnumerable<Variable> captured) =>
        (_handleSlots, _wrong, _captured) = (handleSlots, wrong, [.. captured]);

    /// <summary>The most states met at one point.</summary>
    public int Width { get; private set; }

    /// <summary>Whether three handles of one origin were held at once, of which the rules tell two apart.</summary>
    public bool HoldsThreeOfOneOrigin { get; private set; }

    /// <summary>Runs the method and every function by itself, as the rules look at them.</summary>
    /// <returns>What was seen; null where the program is one of those that are not judged.</returns>
    public static Verdicts? Run(RandomProgram program)
    {
        var handleSlots = Variables.IsHandle(program);
        var verdicts = new Verdicts();
        try
        {
            var byThemselves = new List<((Ledger, int, bool) Seen, Block Body)>();
            var wrong = new HashSet<Function>(ReferenceEqualityComparer.Instance);
            foreach (var function in program.Methods.Concat(Variables.FunctionsIn(program.Body)))
            {
                var seen = new Interpreter(handleSlots, wrong, function.Captured).RunRoot(program.Slots, [.. function.Parameters, .. function.Captured], function.Body);
                if (seen.Ledger.Fates.Values.Any(fate => fate.IsWrong))
                    wrong.Add(function);
                byThemselves.Add((seen, function.Body));
            }

            // What the whole method shows of a function comes before what the function shows by itself.
            verdicts.Add(new Interpreter(handleSlots, wrong, []).RunRoot(program.Slots, program.Parameters, program.Body), program.Body);
            byThemselves.ForEach(function => verdicts.Add(function.Seen, function.Body));
            return verdicts;
        }
        catch (OutOfScopeException)
        {
            return null;
        }
    }

    /// <summary>Runs a body whose variables hold live handles at first, and choices that are still open.</summary>
    private (Ledger Ledger, int Width, bool IsVague) RunRoot(int slots, IReadOnlyList<Variable> entry, Block body)
    {
        var state = new State(slots);
        foreach (var variable in entry)
        {
            int value = State.Open;
            if (variable.Kind == VariableKind.Handle)
                state = state.Add(new HandleState(Life.Live, -1, null), out value);
            state = state.With(variable, value);
        }

        var exits = new Exits();
        foreach (var end in Run(body, [state], exits).Concat(exits.Returns))
            Lose(end, body, entry);
        return (_ledger, Width, HoldsThreeOfOneOrigin);
    }

    /// <summary>What is owned and not held outside when the function returns is lost, as is what has been lost on the way.</summary>
    private void Lose(State end, Block body, IReadOnlyList<Variable> outside)
    {
        var last = end.Without(Variables.AllDeclaredIn(body).Concat(outside.Where(variable => !_captured.Contains(variable)))).Normalize(_handleSlots);
        Lose(last.Lost, _ => true);
    }

    private void Lose(ulong lost, Func<object, bool> counts)
    {
        for (int origin = 0; origin < _origins.Count; origin++)
        {
            if ((lost & (1UL << origin)) != 0 && counts(_origins[origin].Node))
                _ledger.Lose(_origins[origin]);
        }
    }

    private HashSet<State> Run(Block block, HashSet<State> states, Exits exits)
    {
        foreach (var statement in block.Statements)
        {
            if (states.Count == 0)
                break;
            states = Run(statement, states, exits);
            Width = Math.Max(Width, states.Count);
        }

        return [.. states.Select(state => state.Without(Variables.DeclaredIn(block)).Normalize(_handleSlots))];
    }

    private HashSet<State> Run(Statement statement, HashSet<State> states, Exits exits)
    {
        switch (statement)
        {
            case Block block:
                return Run(block, states, exits);
            case Loop loop:
                return Run(loop, states, exits);
            case Try attempt:
                return Run(attempt, states, exits);
        }

        var next = new HashSet<State>();
        foreach (var state in states)
        {
            if (++_steps > TooManySteps)
                throw new OutOfScopeException();
            foreach (var end in Step(statement, state, exits))
                next.Add(end.Normalize(_handleSlots));
        }

        return next;
    }

    private IEnumerable<State> Step(Statement statement, State state, Exits exits)
    {
        switch (statement)
        {
            case Declare(var variable, var value):
                return Evaluate(value, state, exits).Select(end => end.State.With(variable, end.Handle));
            case Assign(var variable, var value):
                return Evaluate(value, state, exits).Select(end => end.State.With(variable, end.Handle));
            case Use(var handle, _):
                MayThrow(state, exits);
                return [Observe(state, handle, Misuse.Use)];
            case Release(var handles, _):
                MayThrow(state, exits);
                return [handles.Aggregate(state, (now, handle) => ReleaseOne(now, handle))];
            case Share share:
                return ShareOne(share, state, exits);
            case DeclareTry(var status, var call, _):
                return Evaluate(call, state, exits).Select(end => end.State.With(status, end.Status));
            case DeclareBool(var variable, var value):
                return Evaluate(value, state, exits).Select(end => end.State.With(variable, end.Value ? 1 : 0));
            case AssignBool(var variable, var value):
                return Evaluate(value, state, exits).Select(end => end.State.With(variable, end.Value ? 1 : 0));
            case SetBool(var variable, var value):
                return [state.With(variable, value ? 1 : 0)];
            case If(var condition, var then, var otherwise):
                return Evaluate(condition, state, exits).SelectMany(end =>
                    end.Value ? Run(then, [end.State], exits) : otherwise is not null ? Run(otherwise, [end.State], exits) : [end.State]).ToList();
            case Switch choice:
                return RunSwitch(choice, state, exits);
            case Using scope:
                return RunUsing(scope, state, exits);
            case Jump(var form):
                Leave(form, state, exits);
                return [];
            case RandomPrograms.MayThrow:
                MayThrow(state, exits);
                return [state];
            case Invoke(var call):
                MayThrow(state, exits);
                return RunCall(call, state);
            case DeclareFunction(var function):
                return [function.Form == FunctionForm.Lambda ? MarkCreation(function, state) : state];
            default:
                throw new InvalidOperationException(statement.ToString());
        }
    }

    private void Leave(JumpForm form, State state, Exits exits)
    {
        state = state.Normalize(_handleSlots);
        switch (form)
        {
            case JumpForm.Break:
                exits.Breaks.Add(state);
                break;
            case JumpForm.Continue:
                exits.Continues.Add(state);
                break;
            case JumpForm.Return:
                exits.Returns.Add(state);
                break;
            case JumpForm.Throw:
                exits.Throws.Add((state, Thrown.InvalidOperation));
                break;
            case JumpForm.Rethrow:
                exits.Throws.Add((state, _caught));
                break;
            case JumpForm.Fatal:
                MayThrow(state, exits);
                break;
        }
    }

    /// <summary>A call may throw, before it takes effect.</summary>
    private void MayThrow(State state, Exits exits) => exits.Throws.Add((state.Normalize(_handleSlots), Thrown.Unknown));
}
