using Microsoft.CodeAnalysis;

namespace Zx.Analyzers;

/// <summary>What the rules about objects and statuses say, and how loudly.</summary>
internal static class ProtocolDescriptors
{
    private const string Category = "Protocol";

    /// <summary>Arguments: what is known of the argument; the status, and when it is returned.</summary>
    public static readonly DiagnosticDescriptor NotSupported = Describe(
        RuleIds.NotSupported, "Object was made without what the call needs", DiagnosticSeverity.Error,
        "The call will answer ZX_ERR_NOT_SUPPORTED: the object was made without the option that the call needs.");

    /// <summary>Arguments: what is known of the argument; the status, and when it is returned.</summary>
    public static readonly DiagnosticDescriptor BadState = Describe(
        RuleIds.BadState, "Object is in no state for the call", DiagnosticSeverity.Error,
        "The call will answer ZX_ERR_BAD_STATE: a socket is shared through itself or its other end, or can itself share; or the object has been shut down.");

    /// <summary>Arguments: what is known of the argument; the status, and when it is returned.</summary>
    public static readonly DiagnosticDescriptor ShareQueueFull = Describe(
        RuleIds.ShareQueueFull, "Share queue may be full", DiagnosticSeverity.Warning,
        "The queue is one deep: with no accept or wait since the last share the call may answer ZX_ERR_SHOULD_WAIT, and discards what it was given.");

    /// <summary>Arguments: what is known of the argument; the status, and when it is returned.</summary>
    public static readonly DiagnosticDescriptor PeerClosed = Describe(
        RuleIds.PeerClosed, "Other end is closed", DiagnosticSeverity.Warning,
        "The call will answer ZX_ERR_PEER_CLOSED: on every path to this point the last handle to the other end has been closed.");

    /// <summary>Arguments: the call.</summary>
    public static readonly DiagnosticDescriptor StatusIgnored = Describe(
        RuleIds.StatusIgnored, "Status is ignored", DiagnosticSeverity.Warning,
        "The call can fail, and its status is the only place where it says so. Throw, test it, or discard it with '_ ='.",
        "The status of '{0}' is dropped: {1}");

    private static DiagnosticDescriptor Describe(
        string id, string title, DiagnosticSeverity severity, string description, string format = "The call fails, for {0}: {1}") =>
        new(id, title, format, Category, severity, isEnabledByDefault: true, description, HelpLinks.Of(id));
}
