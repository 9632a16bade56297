using System;
using System.Text;

namespace Zx;

/// <summary>What can be done with a status.</summary>
public static class ZxStatusExtensions
{
    /// <summary>Throws unless the status is <see cref="ZxStatus.Ok"/>.</summary>
    /// <param name="status">What a call answered.</param>
    /// <param name="call">The call's C name, for the message.</param>
    /// <exception cref="ZxException">The status is a failure.</exception>
    public static void ThrowIfError(this ZxStatus status, string? call = null)
    {
        if (status != ZxStatus.Ok)
        {
            Throw(status, call);
        }
    }

    /// <summary>Spells the status as the C headers do.</summary>
    /// <param name="status">Any status; one without a name is spelt as its number.</param>
    /// <returns>For example <c>ZX_ERR_SHOULD_WAIT</c>, or <c>ZX_OK</c>.</returns>
    public static string ToConstantName(this ZxStatus status)
    {
        if (status == ZxStatus.Ok)
        {
            return "ZX_OK";
        }

        if (!Enum.IsDefined(typeof(ZxStatus), status))
        {
            return $"status {(int)status}";
        }

        var name = new StringBuilder("ZX_ERR");
        foreach (char letter in status.ToString())
        {
            name.Append(char.IsUpper(letter) ? "_" : "").Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }

    // Apart, so that the test above is small enough to be inlined into every call.
    private static void Throw(ZxStatus status, string? call) => throw new ZxException(status, call);
}
