using System.Reflection;
using System.Runtime.CompilerServices;
using Zx;
using Zx.MachineCode;

// What is constant once a program has run for a while is made so first.
(SocketHandle<SocketRights> near, SocketHandle<SocketRights> far) = Socket.Create();
near.Dispose();
far.Dispose();

// Compiles every method and runs none: a listing says what has become of each.
const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;
foreach (MethodInfo method in typeof(TypedCalls).GetMethods(Declared).Concat(typeof(RawCalls).GetMethods(Declared)))
{
    RuntimeHelpers.PrepareMethod(method.MethodHandle);
}
