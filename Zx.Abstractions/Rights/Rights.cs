namespace Zx;

/// <summary>The values of the rights types: a call that takes rights takes one of these as witness of the type.</summary>
/// <remarks>
/// <c>socket.Duplicate(Rights.Write)</c> gives a handle whose type says <see cref="Zx.Write"/>. A rights struct of your own is
/// its own witness: <c>socket.Replace(default(Inbox))</c>.
/// </remarks>
public static class Rights
{
    /// <summary>Only the right to duplicate the handle.</summary>
    public static Duplicate Duplicate => default;

    /// <summary>Only the right to send the handle to another process.</summary>
    public static Transfer Transfer => default;

    /// <summary>Only the right to read data from the object.</summary>
    public static Read Read => default;

    /// <summary>Only the right to write data to the object.</summary>
    public static Write Write => default;

    /// <summary>Only the right to map the object's memory as code.</summary>
    public static Execute Execute => default;

    /// <summary>Only the right to map the object's memory.</summary>
    public static Map Map => default;

    /// <summary>Only the right to read the object's properties.</summary>
    public static GetProperty GetProperty => default;

    /// <summary>Only the right to change the object's properties.</summary>
    public static SetProperty SetProperty => default;

    /// <summary>Only the right to enumerate the object's children.</summary>
    public static Enumerate Enumerate => default;

    /// <summary>Only the right to end or destroy the object.</summary>
    public static Destroy Destroy => default;

    /// <summary>Only the right to set the object's policy.</summary>
    public static SetPolicy SetPolicy => default;

    /// <summary>Only the right to read the object's policy.</summary>
    public static GetPolicy GetPolicy => default;

    /// <summary>Only the right to change the object's own signals.</summary>
    public static Signal Signal => default;

    /// <summary>Only the right to change the signals of the object's other end.</summary>
    public static SignalPeer SignalPeer => default;

    /// <summary>Only the right to wait for the object's signals.</summary>
    public static Wait Wait => default;

    /// <summary>Only the right to ask for information about the object.</summary>
    public static Inspect Inspect => default;

    /// <summary>Only the right to create and manage jobs below the object.</summary>
    public static ManageJob ManageJob => default;

    /// <summary>Only the right to create and manage processes below the object.</summary>
    public static ManageProcess ManageProcess => default;

    /// <summary>Only the right to create and manage threads below the object.</summary>
    public static ManageThread ManageThread => default;

    /// <summary>Only the right to apply the profile to a thread.</summary>
    public static ApplyProfile ApplyProfile => default;

    /// <summary>The rights to read and to write.</summary>
    public static ReadWrite ReadWrite => default;

    /// <summary>No right is known at compile time.</summary>
    public static AnyRights Any => default;

    /// <summary>The rights of the source, unchanged.</summary>
    public static SameRights Same => default;
}
