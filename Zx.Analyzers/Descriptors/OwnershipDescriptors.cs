using Microsoft.CodeAnalysis;

namespace Zx.Analyzers;

/// <summary>What the ownership rules say, and how loudly.</summary>
internal static class OwnershipDescriptors
{
    private const string Category = "Ownership";

    /// <summary>Arguments: the handle, what happened to it.</summary>
    public static readonly DiagnosticDescriptor UseAfterRelease = Describe(
        RuleIds.UseAfterRelease, "Handle used after it was released", "{1}", DiagnosticSeverity.Error,
        "On every path to this point the handle has been shared, closed, replaced or handed to a call that releases it, or was never obtained.");

    /// <summary>Arguments: the handle, what happened to it.</summary>
    public static readonly DiagnosticDescriptor MaybeUseAfterRelease = Describe(
        RuleIds.MaybeUseAfterRelease, "Handle used after it was released on some path", "On some path, {1}", DiagnosticSeverity.Warning,
        "On some path to this point the handle has been shared, closed, replaced or handed to a call that releases it, or was never obtained.");

    /// <summary>Arguments: the handle, what happened to it.</summary>
    public static readonly DiagnosticDescriptor DoubleRelease = Describe(
        RuleIds.DoubleRelease, "Handle released twice", "'{0}' is released again: {1}", DiagnosticSeverity.Error,
        "On every path to this point the handle has been released already; the value may by now name another object.");

    /// <summary>Arguments: the handle, what happened to it.</summary>
    public static readonly DiagnosticDescriptor MaybeDoubleRelease = Describe(
        RuleIds.MaybeDoubleRelease, "Handle released twice on some path", "'{0}' may be released again: on some path, {1}", DiagnosticSeverity.Warning,
        "On some path to this point the handle has been released already; the value may by now name another object.");

    /// <summary>Arguments: the handle.</summary>
    public static readonly DiagnosticDescriptor BorrowedHandleReleased = Describe(
        RuleIds.BorrowedHandleReleased, "Handle released that was only lent", "'{0}' is only lent here ([HandleUse]); its owner releases it", DiagnosticSeverity.Error,
        "A handle that comes from a [HandleUse] parameter, property or result belongs to somebody else, who will release it.");

    /// <summary>Arguments: the handle.</summary>
    public static readonly DiagnosticDescriptor RetryAfterShare = Describe(
        RuleIds.RetryAfterShare, "A failed share is retried",
        "'{0}' is gone when the loop comes round: the failed call has discarded the handle; wait until it can succeed before calling, or use an asynchronous form that waits",
        DiagnosticSeverity.Error,
        "A call that consumes a handle consumes it even when it fails, so nothing is left to retry with. Wait for the SHARE signal first, or use ShareAsync.");

    /// <summary>Arguments: what the body does, the attribute.</summary>
    public static readonly DiagnosticDescriptor ContractImplied = Describe(
        RuleIds.ContractImplied, "Contract of a public method is not stated", "{0}; say so with [{1}], which callers in other projects can see", DiagnosticSeverity.Hidden,
        "What a method does to its handles is inferred within a project. Callers in other projects see attributes only.");

    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLinks.Of(id));
}
