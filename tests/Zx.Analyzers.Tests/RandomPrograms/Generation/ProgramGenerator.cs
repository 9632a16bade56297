namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Makes random programs: small, over few handles, so that what they do to them meets.</summary>
public sealed partial class ProgramGenerator
{
    private const int MostStatements = 14;
    private const int DeepestBlock = 4;

    private readonly Random _random;
    private readonly List<Function> _methods = [];
    private int _slots;
    private int _functions;
    private int _left;

    private ProgramGenerator(int seed) => _random = new Random(seed);

    /// <summary>The program of a seed, which is the same whenever it is asked for.</summary>
    public static RandomProgram Make(int seed, int number) => new ProgramGenerator(unchecked((seed * 1_000_003) + number)).Make(number);

    private RandomProgram Make(int number)
    {
        Variable[] parameters =
        [
            New("flag", VariableKind.Bool, isReadOnly: true), New("flag", VariableKind.Bool, isReadOnly: true), New("n", VariableKind.Number, isReadOnly: true),
            New("peer", VariableKind.Handle),
        ];
        while (_methods.Count < 2 && Chance(25))
            _methods.Add(MakeFunction(FunctionForm.Inferred, new Scope()));

        _left = _random.Next(4, MostStatements);
        var scope = new Scope { Variables = [.. parameters], Functions = [.. _methods] };
        var start = new List<Statement>();
        for (int handles = _random.Next(1, 3); handles > 0; handles--)
            start.Add(MakeDeclaration(scope));
        return new RandomProgram(number, parameters, new Block([.. start, .. MakeStatements(scope)]), _methods, _slots);
    }

    private Function MakeFunction(FunctionForm form, Scope outer)
    {
        int left = _left;
        _left = _random.Next(1, 4);
        string name = $"F{_functions++}";
        var parameters = new List<Variable>();
        for (int count = form == FunctionForm.Lambda ? 0 : form == FunctionForm.Inferred ? _random.Next(1, 3) : _random.Next(0, 2); count > 0; count--)
            parameters.Add(New("p", VariableKind.Handle));
        var captured = outer.Variables.Where(_ => form != FunctionForm.Inferred).ToList();
        var body = new Block(MakeStatements(new Scope { Variables = [.. captured, .. parameters], IsFunction = true, Depth = 1 }));
        _left = left;
        return new Function(name, form, parameters, captured, body);
    }

    private List<Statement> MakeStatements(Scope scope)
    {
        var statements = new List<Statement>();
        for (int count = _random.Next(1, 5); (count > 0 || scope.Depth == 0) && _left > 0; count--)
        {
            _left--;
            statements.Add(MakeStatement(scope));
        }

        if (scope.Depth > 0 && Chance(scope.IsFunction ? 10 : 25) && MakeJump(scope) is { } jump)
            statements.Add(jump);
        else if (Chance(4) && !scope.IsFunction)
            statements.Add(MakeUsing(scope, isDeclaration: true));
        return statements;
    }

    private Block MakeBlock(Scope scope) => new(MakeStatements(scope.Inner()));

    private Variable New(string prefix, VariableKind kind, bool isReadOnly = false)
    {
        int slot = _slots++;
        return new Variable(slot, $"{prefix}{slot}", kind, isReadOnly);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>One of several things, each with its weight; null where none can be had.</summary>
    private T? PickWeighted<T>(params (int Weight, Func<T> Make)[] choices)
        where T : class
    {
        int total = choices.Sum(choice => choice.Weight);
        if (total == 0)
            return null;
        int at = _random.Next(total);
        foreach (var (weight, make) in choices)
        {
            if (at < weight)
                return make();
            at -= weight;
        }

        return null;
    }
}
