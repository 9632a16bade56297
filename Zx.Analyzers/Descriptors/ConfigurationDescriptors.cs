using Microsoft.CodeAnalysis;

namespace Zx.Analyzers;

/// <summary>The rules about how the analysis itself is set up.</summary>
internal static class ConfigurationDescriptors
{
    private const string Category = "Configuration";

    /// <summary>Argument: what is wrong, and what to do.</summary>
    public static readonly DiagnosticDescriptor ContractFile = new(
        RuleIds.ContractFile, "Contract file is wrong", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A line of a .zxcontracts file cannot be read, or names a member that the compilation does not have; what it says has no effect.",
        HelpLinks.Of(RuleIds.ContractFile));

    /// <summary>Argument: what is wrong, and what to do.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = new(
        RuleIds.UnknownOption, "Option is misspelt", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "An .editorconfig or .globalconfig sets an option of the analysis that does not exist, or to a value that cannot be read; the setting has no effect.",
        HelpLinks.Of(RuleIds.UnknownOption), WellKnownDiagnosticTags.CompilationEnd);
}
