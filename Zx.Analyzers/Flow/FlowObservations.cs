using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Flow;

/// <summary>What is done to a handle that may be gone; the first is the worst.</summary>
internal enum Misuse
{
    /// <summary>It is used.</summary>
    Use,

    /// <summary>It is given to somebody as if it were live.</summary>
    HandOver,

    /// <summary>It is released.</summary>
    Release,
}

[Flags]
internal enum ObservedStates
{
    None = 0,
    Right = 1,
    Wrong = 2,
}

/// <summary>What the worlds that reach one operation say of one handle there, whatever it does to the handle: it is reported once.</summary>
internal sealed class Observation(SyntaxNode syntax, string name)
{
    private ObservedStates _normal;
    private ObservedStates _exceptional;

    public SyntaxNode Syntax { get; } = syntax;

    public string Name { get; } = name;

    /// <summary>The worst that is wrong there.</summary>
    public Misuse Misuse { get; private set; } = Misuse.Release;

    /// <summary>Where the handle came to its end, in the worlds where it had.</summary>
    public List<Site> Sites { get; } = [];

    public bool IsEndOfUsing { get; set; }

    /// <summary>Whether every world that is wrong came round the loop because this very call had failed.</summary>
    public bool IsRetry { get; private set; } = true;

    /// <summary>Whether the handle was only lent.</summary>
    public bool IsBorrowed { get; set; }

    public bool IsWrong => ((_normal | _exceptional) & ObservedStates.Wrong) != 0;

    /// <summary>
    /// Whether every path agrees. The end of a using runs on every exception too; there, the paths that end normally decide.
    /// </summary>
    public bool IsDefinite =>
        (IsEndOfUsing && _normal != ObservedStates.None ? _normal : _normal | _exceptional) == ObservedStates.Wrong;

    public void Add(Misuse misuse, ObservedStates states, IEnumerable<Site> sites, bool isExceptional, bool isRetry)
    {
        if (isExceptional)
            _exceptional |= states;
        else
            _normal |= states;
        foreach (var site in sites)
        {
            if (!Sites.Contains(site))
                Sites.Add(site);
        }

        if ((states & ObservedStates.Wrong) == 0)
            return;
        IsRetry &= isRetry;
        if (misuse < Misuse)
            Misuse = misuse;
    }
}

/// <summary>What kind of end an owned handle comes to without being released.</summary>
internal enum Leak
{
    /// <summary>Its last variable ends.</summary>
    Dropped,

    /// <summary>Its last variable gets another value.</summary>
    Overwritten,

    /// <summary>It never was in a variable.</summary>
    Discarded,

    /// <summary>It came in by a parameter whose contract says that it is released.</summary>
    Parameter,
}

/// <summary>An owned handle that is not released on some path.</summary>
/// <param name="Syntax">Where it was acquired, or the parameter.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What end it comes to.</param>
/// <param name="IsDefinite">Whether it is released on no path.</param>
/// <param name="OverwrittenBy">The assignments that took its last variable.</param>
internal sealed record LeakObservation(SyntaxNode Syntax, string Name, Leak Kind, bool IsDefinite, IReadOnlyList<SyntaxNode> OverwrittenBy);

/// <summary>Everything seen in one method, for the rules to judge.</summary>
/// <param name="vocabulary">The constants of requirement sentences.</param>
internal sealed class FlowObservations(Vocabulary vocabulary)
{
    private readonly Dictionary<(SyntaxNode, string, SyntaxNode?), Observation> _observations = [];
    private readonly Dictionary<SyntaxNode, RequirementObservation> _requirements = [];
    private readonly Dictionary<SyntaxNode, EscalationObservation> _escalations = [];
    private readonly Dictionary<SyntaxNode, ProtocolObservation> _protocols = [];

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>Observations of the same method, none yet.</summary>
    public FlowObservations Anew() => new(Vocabulary);

    public IEnumerable<Observation> All => _observations.Values;

    public IEnumerable<RequirementObservation> AllRequirements => _requirements.Values;

    public IEnumerable<EscalationObservation> AllEscalations => _escalations.Values;

    public IEnumerable<ProtocolObservation> AllProtocols => _protocols.Values;

    /// <summary>The owned handles that are not released on every path.</summary>
    public List<LeakObservation> Leaks { get; } = [];

    /// <summary>The handles that get a second name while the first stays in use.</summary>
    public List<CopyObservation> Copies { get; } = [];

    /// <summary>Adds what one world says of a handle at one place; more than one thing may be done there, told apart by <paramref name="via"/>.</summary>
    public void Add(
        SyntaxNode syntax, string name, Misuse misuse, ObservedStates states, IEnumerable<Site> sites, bool isExceptional, bool isEndOfUsing = false, bool isRetry = false,
        SyntaxNode? via = null)
    {
        var observation = Get(syntax, name, via);
        observation.IsEndOfUsing |= isEndOfUsing;
        observation.Add(misuse, states, sites, isExceptional, isRetry);
    }

    public void AddBorrowed(SyntaxNode syntax, string name) => Get(syntax, name).IsBorrowed = true;

    public RequirementObservation Requirement(SyntaxNode syntax)
    {
        if (!_requirements.TryGetValue(syntax, out var observation))
            _requirements.Add(syntax, observation = new RequirementObservation(syntax));
        return observation;
    }

    /// <summary>The calls that ask for rights which their source lacks.</summary>
    public EscalationObservation Escalation(SyntaxNode syntax)
    {
        if (!_escalations.TryGetValue(syntax, out var observation))
            _escalations.Add(syntax, observation = new EscalationObservation(syntax));
        return observation;
    }

    public ProtocolObservation Protocol(SyntaxNode syntax)
    {
        if (!_protocols.TryGetValue(syntax, out var observation))
            _protocols.Add(syntax, observation = new ProtocolObservation(syntax));
        return observation;
    }

    /// <summary>Takes over what was seen in another function; the functions of a method share no operation, but may share a call.</summary>
    public void AddAll(FlowObservations other)
    {
        foreach (var entry in other._observations)
        {
            if (!_observations.TryGetValue(entry.Key, out var known) || !known.IsWrong)
                _observations[entry.Key] = entry.Value;
        }

        AddNew(_requirements, other._requirements);
        AddNew(_escalations, other._escalations);
        AddNew(_protocols, other._protocols);
    }

    private static void AddNew<T>(Dictionary<SyntaxNode, T> all, Dictionary<SyntaxNode, T> others)
    {
        foreach (var entry in others)
        {
            if (!all.ContainsKey(entry.Key))
                all.Add(entry.Key, entry.Value);
        }
    }

    private Observation Get(SyntaxNode syntax, string name, SyntaxNode? via = null)
    {
        var key = (syntax, name, via);
        if (!_observations.TryGetValue(key, out var observation))
            _observations.Add(key, observation = new Observation(syntax, name));
        return observation;
    }
}
