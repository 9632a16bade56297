using Zx;

namespace FileDescriptors.Native;

/// <summary>The calls of fd.abigen over the functions of the C library.</summary>
/// <remarks>A handle is a descriptor plus one, so that zero is the handle that is none.</remarks>
internal static partial class Backend
{
    private static int DescriptorOf(uint handle) => (int)handle - 1;

    private static uint HandleOf(int descriptor) => (uint)(descriptor + 1);

    /// <summary>What a call that returns a new descriptor comes to; -1 makes the invalid handle.</summary>
    private static ZxStatus Made(int descriptor, out uint handle)
    {
        handle = HandleOf(descriptor);
        return Errors.StatusOf(descriptor);
    }

    /// <summary>What a call that makes two descriptors comes to.</summary>
    private static ZxStatus Made(int result, ReadOnlySpan<int> pair, out uint first, out uint second)
    {
        (first, second) = result < 0 ? (0, 0) : (HandleOf(pair[0]), HandleOf(pair[1]));
        return Errors.StatusOf(result);
    }

    /// <summary>What a call that counts bytes comes to.</summary>
    private static ZxStatus Counted(nint result, out nuint count)
    {
        count = (nuint)nint.Max(result, 0);
        return Errors.StatusOf(result);
    }
}
