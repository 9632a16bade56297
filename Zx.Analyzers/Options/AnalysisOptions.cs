using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Analyzers;

/// <summary>How the code of one file is analysed.</summary>
/// <param name="ExceptionPaths">Whether leaks count on paths that leave by an exception.</param>
/// <param name="CopiesAreErrors">Whether a copied handle is an error.</param>
/// <param name="InferenceDepth">How many calls deep bodies are looked into.</param>
internal sealed record AnalysisOptions(bool ExceptionPaths, bool CopiesAreErrors, int InferenceDepth)
{
    public static readonly AnalysisOptions Default = new(ExceptionPaths: false, CopiesAreErrors: false, InferenceDepth: 6);

    // Every level multiplies the work; nobody reads a report that rests on more.
    private const int DeepestInference = 32;

    /// <summary>The options as set; a value that cannot be read counts as not set, and is reported elsewhere.</summary>
    public static AnalysisOptions Of(AnalyzerConfigOptions options) => new(
        Flag(options, OptionNames.ExceptionPaths) ?? Default.ExceptionPaths,
        Flag(options, OptionNames.CopiesAreErrors) ?? Default.CopiesAreErrors,
        Depth(options) ?? Default.InferenceDepth);

    /// <summary>What is wrong with the value of an option, or null.</summary>
    public static string? Fault(AnalyzerConfigOptions options, string name) => name switch
    {
        OptionNames.InferenceDepth => Depth(options) is null ? $"a number from 0 to {DeepestInference}" : null,
        _ => Flag(options, name) is null ? "true or false" : null,
    };

    private static bool? Flag(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out string? text) && bool.TryParse(text, out bool value) ? value : null;

    private static int? Depth(AnalyzerConfigOptions options) =>
        options.TryGetValue(OptionNames.InferenceDepth, out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int depth) && depth <= DeepestInference
            ? depth
            : null;
}
