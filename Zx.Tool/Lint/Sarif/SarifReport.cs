using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Zx.Analyzers;

namespace Zx.Tool.Lint.Sarif;

/// <summary>Diagnostics as SARIF 2.1.0, which code review services read.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Version = "2.1.0";

    /// <summary>Columns count UTF-16 code units, as the compiler's do.</summary>
    private const string ColumnKind = "utf16CodeUnits";

    private static readonly string ToolVersion =
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string Write(IEnumerable<LintedFile> files)
    {
        SarifRun run = new(
            new SarifTool(new SarifDriver("zx", ToolVersion, [.. AbigenDescriptors.All.Select(Rule)])),
            ColumnKind,
            [.. files.SelectMany(file => file.Diagnostics).Select(Result)]);
        return JsonSerializer.Serialize(new SarifLog(Schema, Version, [run]), JsonReport.Options);
    }

    private static SarifRule Rule(DiagnosticDescriptor rule) => new(
        rule.Id,
        new SarifMessage(rule.Title.ToString()),
        rule.HelpLinkUri,
        new SarifConfiguration(rule.DefaultSeverity.Word()));

    private static SarifResult Result(Diagnostic diagnostic)
    {
        FileLinePositionSpan where = diagnostic.Location.GetLineSpan();
        SarifRegion region = new(
            where.StartLinePosition.Line + 1,
            where.StartLinePosition.Character + 1,
            where.EndLinePosition.Line + 1,
            where.EndLinePosition.Character + 1);
        return new SarifResult(
            diagnostic.Id,
            AbigenDescriptors.All.IndexOf(diagnostic.Descriptor),
            diagnostic.Severity.Word(),
            new SarifMessage(diagnostic.GetMessage()),
            [new SarifLocation(new SarifPhysicalLocation(new SarifArtifactLocation(UriOf(where.Path)), region))]);
    }

    /// <summary>A relative path stays relative, so that the log means the same on another machine.</summary>
    private static string UriOf(string path) => Path.IsPathRooted(path)
        ? new Uri(path).AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, '/').Select(Uri.EscapeDataString));
}
