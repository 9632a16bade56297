using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;

namespace Zx.Tool.Lint;

/// <summary>Diagnostics for a program: one flat list, lines and columns from 1.</summary>
internal static class JsonReport
{
    /// <summary>How both machine-readable reports are written.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IEnumerable<LintedFile> files) =>
        JsonSerializer.Serialize(new Report([.. files.SelectMany(file => file.Diagnostics).Select(Found.Of)]), Options);

    private sealed record Report(IReadOnlyList<Found> Diagnostics);

    private sealed record Found(
        string File, int Line, int Column, int EndLine, int EndColumn, string Severity, string Id, string Message, string Help)
    {
        public static Found Of(Diagnostic diagnostic)
        {
            FileLinePositionSpan where = diagnostic.Location.GetLineSpan();
            return new Found(
                where.Path,
                where.StartLinePosition.Line + 1,
                where.StartLinePosition.Character + 1,
                where.EndLinePosition.Line + 1,
                where.EndLinePosition.Character + 1,
                diagnostic.Severity.Word(),
                diagnostic.Id,
                diagnostic.GetMessage(),
                diagnostic.Descriptor.HelpLinkUri);
        }
    }
}
