using System.Reflection;

namespace GeneratorTests;

/// <summary>A definition file of ten calls with a backend that implements them, and the programs that run on it.</summary>
internal static class SmallSystem
{
    public const string Path = "/project/small.abigen";

    public const string Definition = """
        #^ Closes a handle.
        #! None.
        #@ error ZX_ERR_BAD_HANDLE handle is not a handle.
        syscall handle_close(handle: zx_handle_t handle_release_always) returns (zx_status_t);

        #^ Closes several handles.
        #! None.
        syscall handle_close_many(
            handles: zx_handle_t[num_handles] IN handle_release_always,
            num_handles: size_t)
            returns (zx_status_t);

        #^ Makes another handle to an object.
        #! handle must have ZX_RIGHT_DUPLICATE.
        syscall handle_duplicate(handle: zx_handle_t, rights: zx_rights_t)
            returns (zx_status_t, out: zx_handle_t handle_acquire);

        #^ Turns a handle into another one.
        #! None.
        syscall handle_replace(handle: zx_handle_t handle_release_always, rights: zx_rights_t)
            returns (zx_status_t, out: zx_handle_t handle_acquire);

        #^ Asks for information.
        #! If topic is ZX_INFO_HANDLE_COUNT, handle must have ZX_RIGHT_INSPECT.
        #! If topic is ZX_INFO_SOCKET, handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_INSPECT and have ZX_RIGHT_READ.
        #@ argument topic: Topic from ZX_INFO_
        syscall object_get_info(
            handle: zx_handle_t,
            topic: uint32_t,
            buffer: any[buffer_size] OUT,
            buffer_size: size_t)
            returns (zx_status_t, actual: size_t optional, avail: size_t optional);

        #^ Creates a socket.
        #@ argument options: SocketOptions from ZX_SOCKET_
        syscall socket_create(options: uint32_t)
            returns (zx_status_t, out0: zx_handle_t handle_acquire, out1: zx_handle_t handle_acquire);

        #^ Writes <data> & more to a socket.
        #! handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.
        #@ argument options: SocketOptions from ZX_SOCKET_
        #@ error ZX_ERR_SHOULD_WAIT there is no room.
        syscall socket_write(
            handle: zx_handle_t,
            options: uint32_t,
            buffer: any[buffer_size] IN,
            buffer_size: size_t)
            returns (zx_status_t, actual: size_t optional);

        #^ Sends a socket through a socket.
        #! handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_WRITE.
        #! socket_to_share must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_TRANSFER.
        syscall socket_share(handle: zx_handle_t, socket_to_share: zx_handle_t handle_release_always)
            returns (zx_status_t);

        #^ Receives a socket.
        #! handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.
        syscall socket_accept(handle: zx_handle_t)
            returns (zx_status_t, out_socket: zx_handle_t handle_acquire);

        #^ Creates an event.
        syscall event_create(options: uint32_t)
            returns (zx_status_t, out: zx_handle_t handle_acquire);
        """;

    private const string Backend = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using Zx;

        namespace Small
        {
            public enum Topic : uint { HandleBasic = 2, HandleCount = 3, Socket = 4 }

            [Flags]
            public enum SocketOptions : uint { None, Datagram = 1, HasAccept = 4 }

            internal static class Backend
            {
                private static readonly Dictionary<uint, (ZxRights Rights, ZxObjectType Type)> Handles = new();
                private static readonly Queue<uint> Shared = new();
                private static uint s_next = 0x10;

                public static uint LastOptions;

                public static int Count => Handles.Count;

                public static uint Add(ZxRights rights, ZxObjectType type)
                {
                    Handles.Add(++s_next, (rights, type));
                    return s_next;
                }

                public static ZxStatus HandleClose(uint handle) => Handles.Remove(handle) ? ZxStatus.Ok : ZxStatus.BadHandle;

                public static ZxStatus HandleCloseMany(ReadOnlySpan<uint> handles)
                {
                    ZxStatus status = ZxStatus.Ok;
                    foreach (uint handle in handles)
                    {
                        status = HandleClose(handle) == ZxStatus.Ok ? status : ZxStatus.BadHandle;
                    }

                    return status;
                }

                public static ZxStatus HandleDuplicate(uint handle, ZxRights rights, out uint @out)
                {
                    @out = 0;
                    ZxStatus status = Check(handle, SysRequirements.HandleDuplicateHandle);
                    if (status == ZxStatus.Ok)
                    {
                        @out = Add(rights == ZxRights.SameRights ? Handles[handle].Rights : rights, Handles[handle].Type);
                    }

                    return status;
                }

                public static ZxStatus HandleReplace(uint handle, ZxRights rights, out uint @out)
                {
                    @out = 0;
                    if (!Handles.Remove(handle, out var entry)) return ZxStatus.BadHandle;
                    @out = Add(rights == ZxRights.SameRights ? entry.Rights : rights, entry.Type);
                    return ZxStatus.Ok;
                }

                public static ZxStatus ObjectGetInfo(uint handle, uint topic, Span<byte> buffer, out nuint actual, out nuint avail)
                {
                    actual = avail = 0;
                    ZxStatus status = Check(handle, SysRequirements.ObjectGetInfoHandle(topic));
                    if (status != ZxStatus.Ok) return status;
                    actual = avail = 1;
                    if (topic == 2)
                    {
                        MemoryMarshal.Write(buffer.Slice(8), (uint)Handles[handle].Rights);
                        MemoryMarshal.Write(buffer.Slice(12), (uint)Handles[handle].Type);
                    }

                    return ZxStatus.Ok;
                }

                public static ZxStatus SocketCreate(uint options, out uint out0, out uint out1)
                {
                    LastOptions = options;
                    out0 = Add(RightsOf<SocketRights>.Mask, ZxObjectType.Socket);
                    out1 = Add(RightsOf<SocketRights>.Mask, ZxObjectType.Socket);
                    return ZxStatus.Ok;
                }

                public static ZxStatus SocketWrite(uint handle, uint options, ReadOnlySpan<byte> buffer, out nuint actual)
                {
                    LastOptions = options;
                    ZxStatus status = Check(handle, SysRequirements.SocketWriteHandle);
                    actual = status == ZxStatus.Ok ? (nuint)buffer.Length : 0;
                    return status;
                }

                public static ZxStatus SocketShare(uint handle, uint socketToShare)
                {
                    ZxStatus status = Check(handle, SysRequirements.SocketShareHandle);
                    if (status == ZxStatus.Ok) status = Check(socketToShare, SysRequirements.SocketShareSocketToShare);
                    if (status == ZxStatus.Ok && Shared.Count > 0) status = ZxStatus.ShouldWait;
                    if (Handles.Remove(socketToShare, out var entry) && status == ZxStatus.Ok) Shared.Enqueue(Add(entry.Rights, entry.Type));
                    return status;
                }

                public static ZxStatus SocketAccept(uint handle, out uint outSocket)
                {
                    outSocket = 0;
                    ZxStatus status = Check(handle, SysRequirements.SocketAcceptHandle);
                    return status != ZxStatus.Ok ? status : Shared.TryDequeue(out outSocket) ? ZxStatus.Ok : ZxStatus.ShouldWait;
                }

                public static ZxStatus EventCreate(uint options, out uint @out)
                {
                    @out = options == 0 ? Add(RightsOf<EventRights>.Mask, ZxObjectType.Event) : 0;
                    return options == 0 ? ZxStatus.Ok : ZxStatus.InvalidArgs;
                }

                private static ZxStatus Check(uint handle, HandleRequirement requirement) =>
                    Handles.TryGetValue(handle, out var entry) ? requirement.Check(entry.Rights, entry.Type) : ZxStatus.BadHandle;
            }
        }
        """;

    public static GeneratorRun Project(string statements, bool isStaleSafe = false) => GeneratorRun.Of(
        ProjectOptions.For(Path, null,
            ("ZxNamespace", "Small"), ("ZxBackend", "Small.Backend"), ("ZxStaleSafe", isStaleSafe ? "true" : "")),
        [new DefinitionText(Path, Definition)],
        Backend,
        $$"""
        using System;
        using System.Runtime.CompilerServices;
        using Small;
        using Zx;

        internal static class Program
        {
            public static object? Run()
            {
        {{statements}}
            }
        }
        """);

    /// <summary>Runs statements that end in a return, in a program of their own.</summary>
    public static object? Run(string statements) => Invoke(Project(statements).Load());

    /// <summary>The ids of what the compiler says of statements.</summary>
    public static IEnumerable<string> ErrorsOf(string statements) =>
        Project(statements + "\nreturn null;").Diagnostics.Select(diagnostic => diagnostic.Id).Distinct();

    public static Assembly Load() => Project("return null;").Load();

    private static object? Invoke(Assembly assembly)
    {
        try
        {
            return assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw inner;
        }
    }
}
