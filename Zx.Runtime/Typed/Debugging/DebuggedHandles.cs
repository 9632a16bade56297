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
