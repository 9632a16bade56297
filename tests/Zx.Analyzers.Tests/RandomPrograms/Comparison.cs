using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Runs the rules over programs and holds their reports against what the interpreter has seen.</summary>
public sealed class Comparison
{
    /// <summary>
    /// The rules keep 64 worlds apart at a point, which tell more apart than the interpreter's states do, and make them vaguer
    /// beyond. A program with more states than this at one point may be told "maybe" where every run agrees or none goes wrong;
    /// still nothing may be missed, nor said to be certain that is not. Of three handles of one origin the rules tell two apart:
    /// there the loss of one may be missed, as another is held.
    /// </summary>
    private const int MostStatesToldApart = 12;

    public List<Disagreement> Disagreements { get; } = [];

    public int Programs { get; private set; }

    /// <summary>How many programs were held to every word.</summary>
    public int Exact { get; private set; }

    /// <summary>How many operations went wrong on every run.</summary>
    public int Certain { get; private set; }

    /// <summary>How many operations went wrong on some runs only.</summary>
    public int Possible { get; private set; }

    /// <summary>How many expressions give a handle that some run does not release.</summary>
    public int Leaks { get; private set; }

    /// <summary>Compares over a batch of programs, in one compilation.</summary>
    public async Task Add(IReadOnlyList<RandomProgram> programs)
    {
        var written = new WrittenPrograms(programs);
        Assert.Empty(written.Errors);
        var reports = await written.Analyze();
        foreach (var program in programs)
        {
            Programs++;
            if (Interpreter.Run(program) is not { } verdicts)
                continue;
            Exact += IsExact(verdicts) ? 1 : 0;
            Certain += verdicts.Wrong.Count(wrong => wrong.Fate.IsCertain);
            Possible += verdicts.Wrong.Count(wrong => !wrong.Fate.IsCertain);
            Leaks += verdicts.Leaks.Count;
            var differences = Compare(program, verdicts, [.. reports[program].Where(report => !WrittenPrograms.IsOfLeak(report))], written)
                .Concat(CompareLeaks(verdicts, [.. reports[program].Where(WrittenPrograms.IsOfLeak)], written));
            Disagreements.AddRange(differences.Select(what => new Disagreement(program, what)));
        }
    }

    private static bool IsExact(Verdicts verdicts) => verdicts.Width <= MostStatesToldApart && !verdicts.IsVague;

    private static IEnumerable<string> Compare(RandomProgram program, Verdicts verdicts, IReadOnlyList<Diagnostic> reports, WrittenPrograms written)
    {
        bool isExact = IsExact(verdicts);
        var open = reports.ToList();
        foreach (var (operation, fate) in verdicts.Wrong)
        {
            var said = open.Where(report => IsOf(report, operation, fate, written)).ToList();
            open.RemoveAll(said.Contains);
            string what = fate.IsCertain ? "on every run" : "on some runs";
            if (said.Count == 0)
                yield return $"goes wrong {what}, and nothing is said: {fate.Misuse} of {operation.Name} on line {written.LineOf(operation.Node)}";
            else if (!said.Any(IsOfEitherKind) && said.Any(IsDefinite) != fate.IsCertain && (isExact || !fate.IsCertain))
                yield return $"goes wrong {what}, and is told otherwise: {said[0].GetMessage()} on line {written.LineOf(operation.Node)}";
        }

        foreach (var report in open.Where(report => isExact || IsDefinite(report)))
            yield return $"goes well, and is told otherwise: {report.GetMessage()} on line {written.LineOf(report)}";
    }

    private static IEnumerable<string> CompareLeaks(Verdicts verdicts, IReadOnlyList<Diagnostic> reports, WrittenPrograms written)
    {
        bool isExact = IsExact(verdicts);
        var byNode = verdicts.Leaks.ToLookup(leak => leak.Node, leak => leak.IsCertain, ReferenceEqualityComparer.Instance);
        foreach (var leaks in byNode)
        {
            var said = reports.Where(report => ReferenceEquals(written.AcquisitionAt(report), leaks.Key)).Select(report => report.Id != RuleIds.MaybeHandleLeak).ToList();
            string what = leaks.All(isCertain => isCertain) ? "is released on no run" : "is not released on every run";
            if (said.Count == 0 && !verdicts.IsVague)
                yield return $"{what}, and nothing is said: the handle of line {written.LineOfAcquisition(leaks.Key!)}";
            else if (said.Any(isCertain => !leaks.Contains(isCertain)) && (isExact || said.Contains(true)))
                yield return $"{what}, and is told otherwise: the handle of line {written.LineOfAcquisition(leaks.Key!)}";
        }

        foreach (var report in reports.Where(report => isExact || report.Id != RuleIds.MaybeHandleLeak))
        {
            // Of a variable that nobody reads again the rules do not say that it holds something.
            if (written.AcquisitionAt(report) is not { } node || (!byNode.Contains(node) && !verdicts.IsKeptForEver(node)))
                yield return $"is released on every run, and is told otherwise: {report.GetMessage()} on line {written.LineOf(report)}";
        }
    }

    private static bool IsDefinite(Diagnostic report) => report.Id is RuleIds.UseAfterRelease or RuleIds.DoubleRelease;

    // The report of a retry does not say whether the first round can be the wrong one.
    private static bool IsOfEitherKind(Diagnostic report) => report.Id == RuleIds.RetryAfterShare;

    private static bool IsOf(Diagnostic report, Operation operation, Fate fate, WrittenPrograms written)
    {
        var misuse = report.Id is RuleIds.UseAfterRelease or RuleIds.MaybeUseAfterRelease ? Misuse.Use : Misuse.Release;
        return ReferenceEquals(written.NodeAt(report), operation.Node)
            && Regex.Match(report.GetMessage(), "'(.*?)'").Groups[1].Value == operation.Name
            && fate.Misuse == misuse;
    }
}
