namespace Zx.Analyzers;

/// <summary>The ids of the rules of definition files, as constants: the code fixes link this file, too.</summary>
internal static class AbigenRuleIds
{
    public const string Syntax = "ZX4001";
    public const string UnknownName = "ZX4002";
    public const string SentenceForm = "ZX4003";
    public const string ArraySpecification = "ZX4004";
    public const string Duplicate = "ZX4005";
    public const string UnmappedType = "ZX4006";
    public const string BackendMethod = "ZX4007";
    public const string Contradiction = "ZX4008";
    public const string StrayDirective = "ZX4009";
    public const string UnknownAttribute = "ZX4010";
}
