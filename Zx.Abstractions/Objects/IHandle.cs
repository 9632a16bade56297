using System.ComponentModel;

namespace Zx;

/// <summary>What every generated typed handle can say of its type, for code that is generic over handles.</summary>
/// <typeparam name="TSelf">The handle type itself.</typeparam>
/// <remarks>
/// The members other than <see cref="Raw"/> speak of the type, not of a value: they are asked of <c>default(TSelf)</c> and
/// fold to constants.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IHandle<TSelf>
    where TSelf : struct, IHandle<TSelf>
{
    /// <summary>The raw handle value; zero is the invalid handle.</summary>
    uint Raw { get; }

    /// <summary>The object type that a handle of this type refers to; <see cref="ZxObjectType.None"/> where any will do.</summary>
    ZxObjectType ObjectType { get; }

    /// <summary>The rights that the handle's type names.</summary>
    ZxRights TypeRights { get; }

    /// <summary>Gives a raw value this type, unchecked: ownership goes to the result.</summary>
    /// <param name="raw">A handle value whose object and rights are known to fit.</param>
    /// <returns>The typed handle.</returns>
    [return: HandleAcquire]
    TSelf FromRaw([HandleReleaseAlways] uint raw);
}
