using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Collects diagnostics, and tells whether a step of the work has added an error.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<AbigenDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<AbigenDiagnostic>();

    public int ErrorCount { get; private set; }

    /// <summary>Reports something.</summary>
    /// <param name="kind">Which rule it breaks.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="replacement">The name that may have been meant by what stands there, or null; the message asks for it.</param>
    public void Add(AbigenDiagnosticKind kind, TextSpan span, string message, string? replacement = null) =>
        Add(new AbigenDiagnostic(kind, span, message + Spelling.Question(replacement), replacement));

    /// <summary>Takes over what another step has reported.</summary>
    public void Add(AbigenDiagnostic diagnostic)
    {
        _diagnostics.Add(diagnostic);
        if (diagnostic.IsError)
        {
            ErrorCount++;
        }
    }

    /// <summary>
    /// Reports a name that this tool does not know: as an error where it looks misspelt, and otherwise as a kind that is none,
    /// since another tool may know it.
    /// </summary>
    public void AddUnknown(AbigenDiagnosticKind otherwise, TextSpan span, string message, string? replacement) =>
        Add(replacement is not null ? AbigenDiagnosticKind.UnknownName : otherwise, span, message, replacement);

    /// <summary>Reports a constant that is none of its kind.</summary>
    public void AddUnknownConstant(Token constant, ConstantKind kind) =>
        Add(
            AbigenDiagnosticKind.UnknownName,
            constant.Span,
            $"{constant.Quoted} is not a known {kind.Name}",
            kind.Closest(constant.Text));

    /// <summary>What was collected, in the order of the text.</summary>
    public ImmutableArray<AbigenDiagnostic> ToImmutable() =>
        _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToImmutableArray();
}
