using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>What one world says of one requirement that a call has of a handle.</summary>
/// <param name="Sentence">The requirement.</param>
/// <param name="Name">What the caller calls the handle.</param>
/// <param name="Missing">The rights that it is known to lack.</param>
/// <param name="Held">The rights that it has at most.</param>
/// <param name="ObjectType">The constant of the type of its object, where that is known not to do; else null.</param>
/// <param name="Sites">Where the rights were given up, or the object was made.</param>
internal sealed record RequirementFinding(string Sentence, string Name, uint Missing, uint Held, string? ObjectType, IReadOnlyList<Site> Sites);

/// <summary>What the worlds that reach a call say of what it requires of one handle.</summary>
internal sealed class RequirementObservation(SyntaxNode syntax)
{
    private readonly List<RequirementFinding> _seen = [];

    public SyntaxNode Syntax { get; } = syntax;

    public void Add(RequirementFinding finding) => _seen.Add(finding);

    /// <summary>The requirement for which rights are missing on every path, with the rights that are; null for none.</summary>
    public RequirementFinding? Missing => _seen.GroupBy(seen => seen.Sentence)
        .Select(seen => seen.First() with
        {
            Missing = seen.Aggregate(uint.MaxValue, (missing, one) => missing & one.Missing),
            Held = seen.Aggregate(0u, (held, one) => held | one.Held),
            Sites = Sites(seen),
        })
        .FirstOrDefault(finding => finding.Missing != 0);

    /// <summary>The requirement for which the object is of the wrong type on every path; null for none.</summary>
    public RequirementFinding? WrongType => _seen.GroupBy(seen => seen.Sentence)
        .Where(seen => seen.All(one => one.ObjectType is not null))
        .Select(seen => seen.First() with { Sites = Sites(seen) })
        .FirstOrDefault();

    private static IReadOnlyList<Site> Sites(IEnumerable<RequirementFinding> findings) => findings.SelectMany(finding => finding.Sites).Distinct().ToList();
}

/// <summary>What the worlds that reach a call say of the rights that it asks for.</summary>
internal sealed class EscalationObservation(SyntaxNode syntax)
{
    private readonly List<RequirementFinding> _seen = [];

    public SyntaxNode Syntax { get; } = syntax;

    public void Add(RequirementFinding finding) => _seen.Add(finding);

    /// <summary>What the source lacks on every path; null for nothing.</summary>
    public RequirementFinding? Missing =>
        _seen.Aggregate(uint.MaxValue, (missing, one) => missing & one.Missing) is not 0 and var all
            ? _seen[0] with { Missing = all, Held = _seen.Aggregate(0u, (held, one) => held | one.Held), Sites = _seen.SelectMany(seen => seen.Sites).Distinct().ToList() }
            : null;
}
