using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Zx.Kernel;

namespace Zx;

public static partial class HandleCalls
{
    /// <summary>Asks what a handle refers to, with which rights. It needs no right.</summary>
    /// <typeparam name="THandle">The handle's type.</typeparam>
    /// <param name="handle">The handle.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ZxException"><see cref="ZxStatus.BadHandle"/>: not a handle of this process.</exception>
    public static BasicInfo GetBasicInfo<THandle>([HandleUse] this THandle handle)
        where THandle : struct, IHandle<THandle>
    {
        Unsafe.SkipInit(out HandleBasicRecord record);
        Span<byte> bytes = MemoryMarshal.AsBytes(new Span<HandleBasicRecord>(ref record));
        Sys.ObjectGetInfo(handle.Raw, (uint)ZxInfoTopic.HandleBasic, bytes, out _, out _).ThrowIfError("zx_object_get_info");
        return new BasicInfo(
            record.Koid, (ZxRights)record.Rights, (ZxObjectType)record.Type, record.RelatedKoid, record.Properties == HandleBasicRecord.Waitable);
    }
}
