namespace Zx.Analyzers;

/// <summary>What a diagnostic tells its code fix: keys of its properties.</summary>
internal static class DiagnosticProperties
{
    /// <summary>What is to stand in the place of the diagnostic's span.</summary>
    public const string Replacement = "Replacement";
}
