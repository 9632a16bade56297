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
    public static readonly DiagnosticDescriptor HandleLeak = Describe(
        RuleIds.HandleLeak, "Handle is never released", "'{0}' is never released: close it, hand it over, or declare it with 'using'", DiagnosticSeverity.Warning,
        "The method owns the handle, and on no path it is released, returned or stored.");

    /// <summary>Arguments: the handle.</summary>
    public static readonly DiagnosticDescriptor MaybeHandleLeak = Describe(
        RuleIds.MaybeHandleLeak, "Handle is not released on some path", "'{0}' is not released on every path: close it or hand it over on the others, or declare it with 'using'", DiagnosticSeverity.Warning,
        "The method owns the handle, and on some path it is not released, returned or stored.");

    /// <summary>Arguments: the handle, where.</summary>
    public static readonly DiagnosticDescriptor HandleOverwritten = Describe(
        RuleIds.HandleOverwritten, "Last owner of a handle is overwritten", "'{0}' is overwritten {1} while it holds the only name of this handle: close it before", DiagnosticSeverity.Warning,
        "The variable that held the handle gets another value, and nobody can release the handle any more.");

    /// <summary>Arguments: the handle.</summary>
    public static readonly DiagnosticDescriptor AcquiredHandleDiscarded = Describe(
        RuleIds.AcquiredHandleDiscarded, "Acquired handle is discarded", "The handle that this call gives is dropped ('{0}' has no name): keep it in a variable and release it", DiagnosticSeverity.Warning,
        "The call gives its caller a handle, and the caller does not keep it.");

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

    /// <summary>Arguments: the handle, on which paths.</summary>
    public static readonly DiagnosticDescriptor ReleaseContractBroken = Describe(
        RuleIds.ReleaseContractBroken, "Handle is not released as the contract says", "'{0}' belongs to this member, which releases it {1}: close it or hand it over", DiagnosticSeverity.Warning,
        "A [HandleRelease…] parameter belongs to the method, and an owned field to its object: callers count on their release.");

    /// <summary>Arguments: the handle, what the second name is.</summary>
    public static readonly DiagnosticDescriptor HandleCopied = Describe(
        RuleIds.HandleCopied, "Second live name for a handle", "'{0}' stays in use beside {1}: one handle has two names, and releasing it through one leaves the other stale", DiagnosticSeverity.Info,
        "A handle is boxed, copied or handed out while the original stays in use. Duplicate it, or use one name.");

    /// <summary>Arguments: what the body does, the attribute.</summary>
    public static readonly DiagnosticDescriptor ContractImplied = Describe(
        RuleIds.ContractImplied, "Contract of a public method is not stated", "{0}; say so with [{1}], which callers in other projects can see", DiagnosticSeverity.Hidden,
        "What a method does to its handles is inferred within a project. Callers in other projects see attributes only.");

    private static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description, HelpLinks.Of(id));
}
