using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>One thing wrong with a definition file.</summary>
/// <param name="Kind">Which rule it breaks.</param>
/// <param name="Span">Where, in the text that was parsed.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Replacement">What may have been meant by the text at <paramref name="Span"/>, or null.</param>
internal sealed record AbigenDiagnostic(AbigenDiagnosticKind Kind, TextSpan Span, string Message, string? Replacement)
{
    /// <summary>Whether the declaration it stands in cannot be used.</summary>
    public bool IsError => Kind is not (AbigenDiagnosticKind.UnmappedType or AbigenDiagnosticKind.UnknownAttribute);
}
