using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Programs written as C#, a class each, in one compilation.</summary>
public sealed class WrittenPrograms
{
    private readonly CSharpWriter _writer = new();
    private readonly List<(int Start, RandomProgram Program)> _owners = [];

    public WrittenPrograms(IReadOnlyList<RandomProgram> programs)
    {
        foreach (var program in programs)
        {
            _owners.Add((_writer.Length, program));
            _writer.Write(program);
        }

        Compilation = TestCompilation.Create($"{TestCompilation.Usings}{_writer.Text}");
    }

    public Compilation Compilation { get; }

    /// <summary>What the compiler refuses.</summary>
    public ImmutableArray<Diagnostic> Errors => [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>What the rules say of each program.</summary>
    public async Task<ILookup<RandomProgram, Diagnostic>> Analyze() =>
        (await TestCompilation.Analyze(Compilation)).Where(report => IsOfMisuse(report) || IsOfLeak(report)).ToLookup(report => _owners.Last(owner => owner.Start <= PositionOf(report)).Program);

    /// <summary>The operand or call that a report points at, or null.</summary>
    public object? NodeAt(Diagnostic report) => _writer.Nodes.GetValueOrDefault(PositionOf(report));

    /// <summary>The expression or call that a report about the end of a handle points at, or null.</summary>
    public object? AcquisitionAt(Diagnostic report) => _writer.Acquisitions.GetValueOrDefault(PositionOf(report));

    /// <summary>The line of an expression or call that gives a handle.</summary>
    public int LineOfAcquisition(object node) => LineOf(_writer.Acquisitions.First(entry => ReferenceEquals(entry.Value, node)).Key);

    /// <summary>The line of a report in its program.</summary>
    public int LineOf(Diagnostic report) => LineOf(PositionOf(report));

    /// <summary>The line of an operand or call in its program.</summary>
    public int LineOf(object node) => LineOf(_writer.Nodes.First(entry => ReferenceEquals(entry.Value, node)).Key);

    private int LineOf(int position) => 1 + _writer.Text[_owners.Last(owner => owner.Start <= position).Start..position].Count(character => character == '\n');

    private static int PositionOf(Diagnostic report) => report.Location.SourceSpan.Start - TestCompilation.Usings.Length;

    public static bool IsOfLeak(Diagnostic report) => report.Id is RuleIds.HandleLeak or RuleIds.MaybeHandleLeak or RuleIds.HandleOverwritten or RuleIds.AcquiredHandleDiscarded;

    private static bool IsOfMisuse(Diagnostic report) => report.Id is RuleIds.UseAfterRelease or RuleIds.MaybeUseAfterRelease
        or RuleIds.DoubleRelease or RuleIds.MaybeDoubleRelease or RuleIds.BorrowedHandleReleased or RuleIds.RetryAfterShare;
}
