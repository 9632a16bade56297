using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx.Kernel;

internal static partial class SystemCalls
{
    /// <summary>How long a name is, in bytes.</summary>
    private const int NameLength = 32;

    public static ZxStatus ObjectGetProperty(uint handle, uint property, Span<byte> value)
    {
        if (Unsafe.IsNullRef(ref MemoryMarshal.GetReference(value)))
        {
            return ZxStatus.InvalidArgs;
        }

        ZxStatus status = Find(handle, SysRequirements.ObjectGetPropertyHandle(property), out HandleView view);
        ZxStatus sizeStatus = CheckProperty(status, property, value.Length);
        if (sizeStatus != ZxStatus.Ok)
        {
            return sizeStatus;
        }

        switch ((ZxProperty)property)
        {
            case ZxProperty.Name when value.Length < NameLength:
                return ZxStatus.BufferTooSmall;
            case ZxProperty.Name:
                value[..NameLength].Clear();
                return ZxStatus.Ok;
            case ZxProperty.SocketRxThreshold:
                MemoryMarshal.Write(value, ((SocketDispatcher)view.Dispatcher).ReadThreshold);
                return ZxStatus.Ok;
            default:
                MemoryMarshal.Write(value, ((SocketDispatcher)view.Dispatcher).WriteThreshold);
                return ZxStatus.Ok;
        }
    }

    public static ZxStatus ObjectSetProperty(uint handle, uint property, ReadOnlySpan<byte> value)
    {
        if (Unsafe.IsNullRef(ref MemoryMarshal.GetReference(value)))
        {
            return ZxStatus.InvalidArgs;
        }

        ZxStatus status = Find(handle, SysRequirements.ObjectSetPropertyHandle(property), out HandleView view);
        ZxStatus sizeStatus = CheckProperty(status, property, value.Length);
        if (sizeStatus != ZxStatus.Ok)
        {
            return sizeStatus;
        }

        return (ZxProperty)property switch
        {
            ZxProperty.Name => ZxStatus.NotSupported,
            ZxProperty.SocketRxThreshold => ((SocketDispatcher)view.Dispatcher).SetReadThreshold(MemoryMarshal.Read<ulong>(value)),
            _ => ((SocketDispatcher)view.Dispatcher).SetWriteThreshold(MemoryMarshal.Read<ulong>(value)),
        };
    }

    /// <summary>Puts the checks that both calls share into the kernel's order, in which the size comes between rights and type.</summary>
    /// <param name="found">What the lookup says.</param>
    /// <param name="property">The property.</param>
    /// <param name="size">The size of the value, in bytes.</param>
    private static ZxStatus CheckProperty(ZxStatus found, uint property, int size)
    {
        if (found is not (ZxStatus.Ok or ZxStatus.WrongType))
        {
            return found;
        }

        return (ZxProperty)property switch
        {
            ZxProperty.SocketRxThreshold or ZxProperty.SocketTxThreshold when size < sizeof(ulong) => ZxStatus.BufferTooSmall,
            ZxProperty.Name or ZxProperty.SocketRxThreshold or ZxProperty.SocketTxThreshold => found,
            _ => ZxStatus.InvalidArgs,
        };
    }
}
