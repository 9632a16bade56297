using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Flow;

/// <summary>A sentence by which a call fails.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Expression">The argument that it speaks of.</param>
/// <param name="Name">What the caller calls it.</param>
/// <param name="Other">What the caller calls the other handle, where the sentence speaks of two.</param>
/// <param name="Cause">Where the object was made, closed, or brought into the state.</param>
/// <param name="Object">The object, by number.</param>
/// <param name="Text">When the status is returned, in the words of the documentation; may be empty.</param>
internal sealed record ProtocolFailure(
    CallFailure Sentence, IOperation Expression, string Name, string? Other, Site? Cause, int Object, string Text)
{
    /// <summary>How the object was made; null where that is not known.</summary>
    public Making? Made { get; init; }

    /// <summary>A local variable that holds the object's other end, or null.</summary>
    public string? Peer { get; init; }
}

/// <summary>What the worlds that reach a call say of the objects behind its handles.</summary>
internal sealed class ProtocolObservation(SyntaxNode syntax)
{
    private readonly List<ProtocolFailure> _failures = [];
    private bool _succeeds;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The failures, in the worlds where there is one.</summary>
    public IReadOnlyList<ProtocolFailure> Failures => _failures;

    /// <summary>Whether the call fails for one reason in every world.</summary>
    public bool IsDefinite => !_succeeds && _failures.Select(failure => failure.Sentence.Status).Distinct().Count() == 1;

    public void Add(ProtocolFailure? failure, bool isExceptional)
    {
        if (failure is null)
            _succeeds = true;
        else if (!isExceptional || _failures.Count == 0)
            _failures.Add(failure);
    }
}
