using Microsoft.CodeAnalysis;

namespace Zx.Tool.Lint;

/// <summary>How the tool spells a severity; the same words as in SARIF.</summary>
internal static class Severities
{
    public static string Word(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
