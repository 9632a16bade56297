using CsCheck;

namespace Zx.Fuzz.Inputs;

/// <summary>Writes requirement sentences of every form.</summary>
internal static class SentenceWriter
{
    /// <summary>A sentence about anything at all.</summary>
    public static string Any(PCG random) => random.Below(12) == 0
        ? "None."
        : Write(random, Constants.Kernel, random.Pick(Words.Names), random.Pick(SubjectKinds), random.Chance(40) ? random.Pick(Words.Names) : null);

    private static readonly SubjectKind[] SubjectKinds = [SubjectKind.Handle, SubjectKind.HandleArray, SubjectKind.Structures, SubjectKind.Handle];

    /// <summary>A sentence that holds of an argument of a kind.</summary>
    /// <param name="random">Makes the choices.</param>
    /// <param name="constants">What it may name.</param>
    /// <param name="subject">The argument.</param>
    /// <param name="kind">What the argument is.</param>
    /// <param name="condition">The argument that a condition looks at, or null for none.</param>
    public static string Write(PCG random, Constants constants, string subject, SubjectKind kind, string? condition) =>
        (condition is null ? "" : $"If {condition} {random.Pick(["is", "&"])} {random.Pick(Words.Values)}, ")
        + kind switch
        {
            SubjectKind.HandleArray => $"Every entry of {subject} must {Need(random, constants)}.",
            SubjectKind.Structures when random.Chance(50) => $"All wr_handles of {subject} must {Need(random, constants)}.",
            SubjectKind.Structures => $"Every entry of {subject} must have a {random.Pick(["handle", "waitfor", "pending"])} field with {random.Pick(constants.Rights)}.",
            _ => $"{subject} must {Need(random, constants)}.",
        };

    private static string Need(PCG random, Constants constants) => random.Below(5) switch
    {
        0 => $"have resource kind {random.Pick(Words.ResourceKinds)}",
        1 or 2 => "have " + random.Pick(constants.Rights),
        _ => "be of type " + random.Pick(constants.ObjectTypes)
            + (random.Chance(25) ? " or " + random.Pick(constants.ObjectTypes) : "")
            + string.Concat(Enumerable.Range(0, random.Below(3)).Select(_ => " and have " + random.Pick(constants.Rights))),
    };
}

/// <summary>What a sentence can be about.</summary>
internal enum SubjectKind
{
    /// <summary>One handle.</summary>
    Handle,

    /// <summary>An array of handles.</summary>
    HandleArray,

    /// <summary>An array of structures, or a pointer to one.</summary>
    Structures,
}
