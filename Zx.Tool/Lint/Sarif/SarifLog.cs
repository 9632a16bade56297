using System.Text.Json.Serialization;

namespace Zx.Tool.Lint.Sarif;

/// <summary>A log in the Static Analysis Results Interchange Format, OASIS SARIF 2.1.0: the part of it that the tool fills in.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifRun> Runs);

/// <summary>3.14: one run of one tool.</summary>
internal sealed record SarifRun(SarifTool Tool, string ColumnKind, IReadOnlyList<SarifResult> Results);

/// <summary>3.18</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>3.19: the tool's own component, with its rules.</summary>
internal sealed record SarifDriver(string Name, string SemanticVersion, IReadOnlyList<SarifRule> Rules);

/// <summary>3.49</summary>
internal sealed record SarifRule(string Id, SarifMessage ShortDescription, string HelpUri, SarifConfiguration DefaultConfiguration);

/// <summary>3.50</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>3.27: one diagnostic.</summary>
internal sealed record SarifResult(
    string RuleId, int RuleIndex, string Level, SarifMessage Message, IReadOnlyList<SarifLocation> Locations);

/// <summary>3.11 and 3.12</summary>
internal sealed record SarifMessage(string Text);

/// <summary>3.28</summary>
internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

/// <summary>3.29</summary>
internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

/// <summary>3.4: a file, by a relative reference or a whole URI.</summary>
internal sealed record SarifArtifactLocation(string Uri);

/// <summary>3.30: lines and columns from 1; the end column is the one behind the last character.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
