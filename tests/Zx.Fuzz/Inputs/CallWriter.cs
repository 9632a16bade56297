using CsCheck;
using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>Writes one call without an error, its directives before it.</summary>
internal sealed class CallWriter
{
    private const int MaximumArguments = 8;
    private const string HandleType = Argument.HandleType;

    private static readonly string[] KeptOrReleased = ["handle_use", "handle_release", "handle_release_always"];

    private readonly PCG _random;
    private readonly Constants _constants;
    private readonly IReadOnlyList<string> _valueTypes;
    private readonly List<Parameter> _parameters = [];
    private readonly List<Parameter> _results = [];
    private readonly string? _returnType;
    private readonly string _traits;
    private readonly string _name;

    /// <param name="random">Makes the choices.</param>
    /// <param name="name">The name of the call.</param>
    /// <param name="constants">What its sentences may name.</param>
    /// <param name="valueTypes">The types that its arguments may have beside handles.</param>
    public CallWriter(PCG random, string name, Constants constants, IReadOnlyList<string> valueTypes)
    {
        _random = random;
        _name = name;
        _constants = constants;
        _valueTypes = valueTypes;
        _returnType = random.Below(8) switch { 0 => null, 1 => "", 2 => random.Pick(["void", "zx_handle_t"]), 3 => random.Pick(valueTypes), _ => Call.StatusType };
        _traits = Traits();
        var names = new NameSource(random, Naming.Camel);
        int count = random.Below(MaximumArguments + 1);
        int results = string.IsNullOrEmpty(_returnType) ? 0 : random.Below(Math.Min(count, 3) + 1);
        MakeParameters(names, count - results);
        for (int index = 0; index < results; index++)
        {
            _results.Add(MakeResult(names.Next()));
        }
    }

    private sealed record Parameter(string Name, string Type, string Array, IReadOnlyList<string> Attributes)
    {
        public bool IsHandle => Type == HandleType;

        public bool IsScalar => Array.Length == 0;

        public string Text => $"{Name}: {Type}{Array}{string.Concat(Attributes.Select(attribute => " " + attribute))}";
    }

    /// <summary>The lines of the call.</summary>
    public IEnumerable<string> Lines()
    {
        List<string> directives = [.. Sentences(), .. Errors(), .. Enumerations(), .. WrittenResults()];
        if (_random.Chance(60))
        {
            directives.Add("#^ " + FreeText());
        }

        _random.Shuffle(directives);
        return directives.Append(Declaration());
    }

    private string Declaration()
    {
        string separator = _random.Pick([", ", ",\n    ", " ,", ",\n# within\n"]);
        string parameters = string.Join(separator, _parameters.Select(parameter => parameter.Text));
        string results = _returnType is null ? ""
            : $" returns ({string.Join(separator, _results.Select(result => result.Text).Prepend(_returnType).Where(text => text.Length > 0))})";
        return $"syscall {_name}{_traits}{_random.Pick(["(", " (", "\n("])}{parameters}){results}{_random.Pick([";", " ;", "\n;"])}";
    }

    /// <summary>Traits that do not contradict each other or what is returned.</summary>
    private string Traits()
    {
        List<string> traits = [];
        if (_random.Chance(85))
        {
            return "";
        }

        traits.AddRange(new[] { "const", "deprecated", "test_category1", "test_category2" }.Where(_ => _random.Chance(20)));
        if (_random.Chance(40))
        {
            traits.Add(_random.Pick(["vdsocall", "internal"]));
        }

        if (_returnType == Call.StatusType && _random.Chance(40))
        {
            traits.Add("blocking");
        }

        if (string.IsNullOrEmpty(_returnType) && _random.Chance(40))
        {
            traits.Add("noreturn");
        }

        _random.Shuffle(traits);
        return string.Concat(traits.Select(trait => " " + trait));
    }

    private void MakeParameters(NameSource names, int count)
    {
        string[] all = [.. Enumerable.Range(0, count).Select(_ => names.Next())];
        bool[] isNumber = [.. all.Select(_ => _random.Chance(35))];
        string[] counts = [.. all.Where((_, index) => isNumber[index])];
        for (int index = 0; index < count; index++)
        {
            _parameters.Add(
                isNumber[index] ? new Parameter(all[index], _random.Pick(_valueTypes), "", [])
                : _random.Chance(55) ? new Parameter(all[index], HandleType, "", HandleAttributes(""))
                : MakeArray(all[index], counts));
        }
    }

    private Parameter MakeArray(string name, string[] counts)
    {
        string count = counts.Length == 0 || _random.Chance(25) ? _random.Between(1, 9).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : _random.Chance(15) ? $"{_random.Pick(counts)} * {_random.Pick(counts)}"
            : _random.Pick(counts);
        string type = _random.Below(4) switch { 0 => "any", 1 => "char", 2 => HandleType, _ => _random.Pick(_valueTypes) };
        string direction = _random.Pick(["IN", "OUT", "INOUT"]);
        List<string> attributes = [direction];
        if (_random.Chance(25))
        {
            attributes.Add("optional");
        }

        if (type == HandleType)
        {
            attributes.AddRange(HandleAttributes(direction));
        }

        _random.Shuffle(attributes);
        return new Parameter(name, type, $"[{count}]", attributes);
    }

    private Parameter MakeResult(string name)
    {
        bool isHandle = _random.Chance(50);
        List<string> attributes = [];
        if (isHandle && _random.Chance(70))
        {
            attributes.Add("handle_acquire");
        }

        if (_random.Chance(25))
        {
            attributes.Add("optional");
        }

        return new Parameter(name, isHandle ? HandleType : _random.Pick(_valueTypes), "", attributes);
    }

    private string[] HandleAttributes(string direction) =>
        _random.Chance(50) ? []
        : direction == "OUT" ? ["handle_acquire"]
        : direction == "INOUT" ? [_random.Pick([.. KeptOrReleased, "handle_acquire"])]
        : [_random.Pick(KeptOrReleased)];

    private IEnumerable<string> Sentences()
    {
        List<string> sentences = [];
        foreach (Parameter parameter in _parameters.Where(parameter => (parameter.IsHandle || !parameter.IsScalar) && _random.Chance(60)))
        {
            SubjectKind kind = parameter.IsScalar ? SubjectKind.Handle : parameter.IsHandle ? SubjectKind.HandleArray : SubjectKind.Structures;
            string? condition = _random.Chance(30) ? _random.Pick(_parameters).Name : null;
            sentences.Add(SentenceWriter.Write(_random, _constants, parameter.Name, kind, condition));
        }

        if (sentences.Count == 0 && _random.Chance(25))
        {
            sentences.Add("None.");
        }

        return sentences.Count > 1 && _random.Chance(10)
            ? ["#! " + string.Join(" ", sentences)]
            : sentences.Select(sentence => _random.Pick(["#!", "#! ", "# ! "]) + sentence);
    }

    private IEnumerable<string> Errors() =>
        Enumerable.Range(0, _random.Chance(50) ? _random.Below(5) : 0).Select(_ => $"#@ error {_random.Pick(Words.Errors)} {FreeText()}");

    private IEnumerable<string> Enumerations() => _parameters.Concat(_results)
        .Where(argument => argument is { IsScalar: true, IsHandle: false } && _random.Chance(10))
        .Select(argument => $"#@ argument {argument.Name}: {Words.Enumeration} from ZX_X_");

    private IEnumerable<string> WrittenResults() => _results
        .Where(_ => _random.Chance(25))
        .Select(result => $"#@ result {result.Name}{TypeOf(result)} with {_random.Pick(Words.Errors)} {_random.Pick(Words.Errors)}");

    private string TypeOf(Parameter result) => !result.IsHandle || _random.Chance(40)
        ? ""
        : $": {_random.Pick(_constants.ObjectTypes)}{(_random.Chance(40) ? " has " + Words.RightsType : "")}";

    private string FreeText() =>
        "T" + string.Concat(Enumerable.Range(0, _random.Below(4)).Select(_ => " " + _random.Pick(Words.FreeText))).Replace('\t', ' ');
}
