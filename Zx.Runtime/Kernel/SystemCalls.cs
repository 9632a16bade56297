using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Zx.Kernel;

/// <summary>The calls of <c>zx.abigen</c>, with its signatures: they look handles up in the current process and act on the objects.</summary>
/// <remarks>
/// Which rights and which type a call needs stands in <c>zx.abigen</c> alone, and comes from there by <c>SysRequirements</c>. What
/// these methods say is the order of the checks: the kernel's.
/// </remarks>
internal static partial class SystemCalls
{
    /// <summary>Looks a handle of a process up, which must have rights and be of a type.</summary>
    public static ZxStatus Find(ZxProcess process, uint handle, HandleRequirement requirement, out HandleView view) =>
        HandleTable.TryFind(process, handle, out view)
            ? requirement.Check(view.Rights, view.Dispatcher.Type)
            : BadHandle(process, handle);

    private static ZxStatus Find(uint handle, HandleRequirement requirement, out HandleView view) =>
        Find(ZxProcess.Current, handle, requirement, out view);

    /// <summary>Takes a handle out of the current process; null if it is none of its handles, which the policy may want to know.</summary>
    private static HandleSlot? Claim(uint handle)
    {
        HandleSlot? claimed = HandleTable.Claim(ZxProcess.Current, handle);
        if (claimed is null)
        {
            BadHandle(handle);
        }

        return claimed;
    }

    /// <summary>Says that a value is no handle, also to those whom the job's policy wants to hear of it.</summary>
    private static ZxStatus BadHandle(ZxProcess process, uint handle)
    {
        process.Judge(JobPolicyCondition.BadHandle, handle);
        return ZxStatus.BadHandle;
    }

    private static ZxStatus BadHandle(uint handle) => BadHandle(ZxProcess.Current, handle);

    /// <summary>Whether the job's policy forbids the current process to make an object.</summary>
    private static bool Forbids(JobPolicyCondition condition) => ZxProcess.Current.Judge(condition, 0);

    /// <summary>Whether a C program has passed a null pointer for an array that it says is not empty.</summary>
    private static bool IsMissing<T>(ReadOnlySpan<T> array) => array.Length > 0 && Unsafe.IsNullRef(ref MemoryMarshal.GetReference(array));

    /// <summary>The same of a struct that is to be read.</summary>
    private static bool IsMissing<T>(in T value) => Unsafe.IsNullRef(in value);

    /// <summary>Gives a new object its first handle, with the default rights of its type.</summary>
    private static ZxStatus PublishNew(Dispatcher dispatcher, out uint value)
    {
        value = 0;
        if (HandleTable.TryCreate(dispatcher, dispatcher.DefaultRights) is { } handle)
        {
            return HandleTable.Publish(handle, ZxProcess.Current, out value);
        }

        // It has counted the handle that there is none left for; a job must be told that it ends.
        dispatcher.ReleaseHandle();
        return ZxStatus.NoMemory;
    }

    /// <summary>Gives both ends of a new pair their first handles, with the default rights of their type.</summary>
    private static ZxStatus PublishNew((Dispatcher End0, Dispatcher End1) pair, out uint value0, out uint value1)
    {
        value0 = value1 = 0;
        if (HandleTable.TryCreate(pair.End0, pair.End0.DefaultRights) is not { } handle0)
        {
            return ZxStatus.NoMemory;
        }

        if (HandleTable.TryCreate(pair.End1, pair.End1.DefaultRights) is not { } handle1)
        {
            HandleTable.Abandon(handle0);
            return ZxStatus.NoMemory;
        }

        // The first fails only if the process has been disposed of, and then the second fails too.
        ZxProcess process = ZxProcess.Current;
        HandleTable.Publish(handle0, process, out value0);
        ZxStatus status = HandleTable.Publish(handle1, process, out value1);
        value0 = status == ZxStatus.Ok ? value0 : 0;
        return status;
    }
}
