using System.Diagnostics;

namespace Zx;

[DebuggerTypeProxy(typeof(HandleDebugView))]
public readonly partial struct Handle;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct SocketHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct EventHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct EventPairHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct ChannelHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct PortHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct TimerHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct JobHandle<TRights>;

[DebuggerTypeProxy(typeof(TypedHandleDebugView<>))]
public readonly partial struct ProcessHandle<TRights>;
