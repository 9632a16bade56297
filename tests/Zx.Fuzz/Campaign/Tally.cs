using System.Globalization;
using Zx.Abigen;
using Zx.Fuzz.Checks;
using Zx.Fuzz.Inputs;

namespace Zx.Fuzz.Campaign;

/// <summary>What a run has seen so far.</summary>
internal sealed class Tally
{
    private readonly Dictionary<InputKind, int> _kinds = [];
    private readonly Dictionary<AbigenDiagnosticKind, long> _diagnostics = [];
    private long _characters;
    private long _calls;
    private long _parsedFiles;
    private long _compiled;
    private TimeSpan _slowest;

    public int Inputs { get; private set; }

    /// <summary>One failure of each cause.</summary>
    public Dictionary<string, Failure> Failures { get; } = [];

    public long FailedInputs { get; private set; }

    public void Add(Input input, Observation observation, TimeSpan time)
    {
        Count(input);
        _slowest = time > _slowest ? time : _slowest;
        _parsedFiles += observation.ParsedFiles;
        _compiled += observation.IsCompiled ? 1 : 0;
        if (observation.Result is { } result)
        {
            _calls += result.Model.Calls.Count;
            foreach (AbigenDiagnostic diagnostic in result.Diagnostics)
            {
                _diagnostics[diagnostic.Kind] = _diagnostics.GetValueOrDefault(diagnostic.Kind) + 1;
            }
        }
    }

    /// <summary>Counts a failure; whether it is the first of its cause.</summary>
    public bool Add(Failure failure)
    {
        Count(failure.Input);
        FailedInputs++;
        return Failures.TryAdd(failure.Cause, failure);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        inputs               {Inputs,15:N0}  ({string.Join(", ", _kinds.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value:N0}"))})
        characters           {_characters,15:N0}
        calls bound          {_calls,15:N0}
        diagnostics          {_diagnostics.Values.Sum(),15:N0}  ({string.Join(", ", _diagnostics.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value:N0}"))})
        C# files parsed      {_parsedFiles,15:N0}
        projects compiled    {_compiled,15:N0}
        slowest input        {_slowest.TotalMilliseconds,15:N1}  ms
        inputs that failed   {FailedInputs,15:N0}  ({Failures.Count} causes)
        """);

    private void Count(Input input)
    {
        Inputs++;
        _characters += input.Text.Length;
        _kinds[input.Kind] = _kinds.GetValueOrDefault(input.Kind) + 1;
    }
}
