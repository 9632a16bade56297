namespace Zx.Analyzers.Flow;

/// <summary>Names of values that are not handles. A name stands for one value until its definition runs again.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<object, int> _numbers = [];
    private readonly List<List<int>> _derived = [];
    private readonly List<object> _sources = [];

    public int Get(object source)
    {
        if (!_numbers.TryGetValue(source, out int number))
        {
            _numbers.Add(source, number = _derived.Count);
            _derived.Add([]);
            _sources.Add(source);
        }

        return number;
    }

    /// <summary>What a name stands for: the value of an operation, of a place on entry, of a place at a join, or a function of two other names.</summary>
    public object SourceOf(int number) => _sources[number];

    /// <summary>The name of a pure function of two other names.</summary>
    public int Derived(object function, int left, int right)
    {
        int number = Get((function, left, right));
        foreach (int operand in (int[])[left, right])
        {
            if (!_derived[operand].Contains(number))
                _derived[operand].Add(number);
        }

        return number;
    }

    public IReadOnlyList<int> DerivedFrom(int number) => _derived[number];
}
