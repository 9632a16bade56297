using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Collects diagnostics, and tells whether a step of the work has added an error.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<AbigenDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<AbigenDiagnostic>();

    public int ErrorCount { get; private set; }

    public void Add(AbigenDiagnosticKind kind, TextSpan span, string message)
    {
        AbigenDiagnostic diagnostic = new(kind, span, message);
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
    public void AddUnknown(AbigenDiagnosticKind otherwise, TextSpan span, string message, string suggestion) =>
        Add(suggestion.Length > 0 ? AbigenDiagnosticKind.UnknownName : otherwise, span, message + suggestion);

    /// <summary>What was collected, in the order of the text.</summary>
    public ImmutableArray<AbigenDiagnostic> ToImmutable() =>
        _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToImmutableArray();
}
