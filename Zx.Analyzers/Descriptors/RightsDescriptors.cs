using Microsoft.CodeAnalysis;

namespace Zx.Analyzers;

/// <summary>What the rights rules say, and how loudly.</summary>
internal static class RightsDescriptors
{
    /// <summary>Arguments: the handle, the rights it lacks, the requirement.</summary>
    public static readonly DiagnosticDescriptor MissingRight = new(
        RuleIds.MissingRight, "Handle lacks a right that the call requires", "'{0}' lacks {1}: {2}", "Rights", DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The call will answer ZX_ERR_ACCESS_DENIED: the handle does not have a right that its documentation requires.",
        HelpLinks.Of(RuleIds.MissingRight), WellKnownDiagnosticTags.NotConfigurable);
}
