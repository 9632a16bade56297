using System;

namespace Zx;

/// <summary>A call answered with a failure.</summary>
/// <param name="status">What the call answered; not <see cref="ZxStatus.Ok"/>.</param>
/// <param name="call">The call's C name, such as <c>zx_socket_share</c>, if it is known.</param>
/// <param name="note">A sentence with what else is worth knowing, such as what has become of a handle.</param>
public sealed class ZxException(ZxStatus status, string? call = null, string? note = null)
    : Exception($"{call ?? "The call"} returned {status.ToConstantName()}.{(note is null ? "" : " " + note)}")
{
    /// <summary>What the call answered.</summary>
    public ZxStatus Status { get; } = status;

    /// <summary>The call's C name, or null where it is not known.</summary>
    public string? Call { get; } = call;
}
