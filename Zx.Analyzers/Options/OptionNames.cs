using System.Collections.Immutable;

namespace Zx.Analyzers;

/// <summary>What can be set for the analysis in an <c>.editorconfig</c> or <c>.globalconfig</c>, beside the severities of the rules.</summary>
internal static class OptionNames
{
    /// <summary>What every option begins with: a key that does so and is none of them is misspelt.</summary>
    public const string Prefix = "zx_";

    /// <summary>true or false: whether a handle that an exception leaves behind counts as a leak.</summary>
    public const string ExceptionPaths = "zx_exception_paths";

    /// <summary>true or false: whether a second live name for a handle (ZX1012) is an error.</summary>
    public const string CopiesAreErrors = "zx_copies_are_errors";

    /// <summary>A number from 0: how many calls deep the effect of methods without attributes is inferred from their bodies.</summary>
    public const string InferenceDepth = "zx_inference_depth";

    public static readonly ImmutableArray<string> All = ImmutableArray.Create(ExceptionPaths, CopiesAreErrors, InferenceDepth);
}
