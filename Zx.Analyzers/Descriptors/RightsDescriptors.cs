using Microsoft.CodeAnalysis;

namespace Zx.Analyzers;

/// <summary>What the rights rules say, and how loudly.</summary>
internal static class RightsDescriptors
{
    /// <summary>Arguments: the handle, the rights it lacks, those it has, the requirement.</summary>
    public static readonly DiagnosticDescriptor MissingRight = new(
        RuleIds.MissingRight, "Handle lacks a right that the call requires", "'{0}' lacks {1} ({2}): {3}", "Rights", DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The call will answer ZX_ERR_ACCESS_DENIED: the handle does not have a right that its documentation requires.",
        HelpLinks.Of(RuleIds.MissingRight), WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Arguments: the handle, the rights it lacks, those it has.</summary>
    public static readonly DiagnosticDescriptor RightsEscalation = new(
        RuleIds.RightsEscalation, "Call asks for a right that the handle lacks", "{1} cannot be had from '{0}' ({2}): rights can only be given up", "Rights", DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A duplicate or replacement has the rights of its source or fewer, and a retyped handle has the rights it had: the call will fail.",
        HelpLinks.Of(RuleIds.RightsEscalation));

    /// <summary>Arguments: the handle, the constant of its object's type, the requirement.</summary>
    public static readonly DiagnosticDescriptor WrongObjectType = new(
        RuleIds.WrongObjectType, "Object is of another type than the call requires", "'{0}' is of type {1}: {2}", "Rights", DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The call will answer ZX_ERR_WRONG_TYPE: the handle refers to an object of another type.",
        HelpLinks.Of(RuleIds.WrongObjectType));
}
