using System.Reflection;

namespace GeneratorTests;

/// <summary>The prefix of a call and its sentences decide on which handle type it stands, and what comes out of it.</summary>
public class WhereCallsStand
{
    [Theory]
    [InlineData("the object of its prefix", "syscall socket_peek(h: zx_handle_t) returns (zx_status_t);", "Socket.Peek(SocketHandle)")]
    [InlineData("a prefix of two words", "syscall suspend_token_end(h: zx_handle_t) returns (zx_status_t);", "SuspendToken.End(SuspendTokenHandle)")]
    [InlineData("no object at all", "syscall task_kill(h: zx_handle_t) returns (zx_status_t);", "HandleCalls.TaskKill(Handle)")]
    [InlineData("the object that its sentence names", """
        #! parent must be of type ZX_OBJ_TYPE_PROCESS and have ZX_RIGHT_MANAGE_THREAD.
        syscall thread_create(parent: zx_handle_t) returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "ProcessCalls.ThreadCreate(ProcessHandle) : ThreadHandle[ThreadRights]")]
    [InlineData("a resource, where a kind of resource is asked for", """
        #! resource must have resource kind ZX_RSRC_KIND_ROOT.
        syscall interrupt_create(resource: zx_handle_t) returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "Resource.InterruptCreate(ResourceHandle) : InterruptHandle[InterruptRights]")]
    [InlineData("each of two objects", """
        #! h must be of type ZX_OBJ_TYPE_VMO or ZX_OBJ_TYPE_PAGER and have ZX_RIGHT_READ.
        syscall thing_read(h: zx_handle_t) returns (zx_status_t);
        """, "Pager.ThingRead(PagerHandle)", "Vmo.ThingRead(VmoHandle)")]
    [InlineData("only the object that a call on any object admits, and the untyped handle", """
        #! h must be of type ZX_OBJ_TYPE_VMO and have ZX_RIGHT_READ.
        syscall object_read(h: zx_handle_t) returns (zx_status_t);
        syscall event_set(h: zx_handle_t) returns (zx_status_t);
        """, "Event.Set(EventHandle)", "HandleCalls.Read(Handle)", "Vmo.Read(VmoHandle)")]
    [InlineData("another handle is untyped where nothing names its type", """
        #! h must have ZX_RIGHT_TRANSFER.
        syscall socket_send(s: zx_handle_t, h: zx_handle_t) returns (zx_status_t);
        """, "Socket.Send(SocketHandle, Handle)")]
    [InlineData("a static call of its prefix, where there is no handle to extend", """
        syscall port_create() returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "Port.Create() : PortHandle[PortRights]")]
    [InlineData("what another call makes has no rights in its type", """
        syscall port_open() returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "Port.Open() : PortHandle[AnyRights]")]
    [InlineData("a child may be any object", """
        syscall object_get_child(h: zx_handle_t, rights: zx_rights_t) returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "HandleCalls.GetChild(Handle, ZxRights) : Handle")]
    [InlineData("rights asked of a new object are its rights", """
        syscall port_make(rights: zx_rights_t) returns (zx_status_t, out: zx_handle_t handle_acquire);
        """, "Port.Make(TRights) : PortHandle[TRights]")]
    [InlineData("without handles it stands in the raw class only", """
        syscall port_count() returns (zx_status_t, count: uint32_t);
        syscall event_set(h: zx_handle_t) returns (zx_status_t);
        """, "Event.Set(EventHandle)")]
    public void A_call_stands_on(string where, string definition, params string[] expected) =>
        Assert.True(expected.SequenceEqual(CallsOf(definition)), $"{where}: {string.Join("; ", CallsOf(definition))}");

    [Fact]
    public void Without_object_get_info_nothing_can_be_checked() =>
        Assert.Null(Load("syscall socket_peek(h: zx_handle_t) returns (zx_status_t);").GetType("Project.SocketHandle`1")!.GetMethod("As"));

    [Theory]
    [InlineData("syscall socket_peek(h: zx_handle_t) returns (zx_status_t);", false)]
    [InlineData("syscall socket_close(h: zx_handle_t handle_release_always) returns (zx_status_t);", true)]
    [InlineData("syscall event_close(h: zx_handle_t handle_release_always);\nsyscall socket_peek(h: zx_handle_t);", false)]
    [InlineData("syscall handle_close(h: zx_handle_t handle_release_always);\nsyscall socket_peek(h: zx_handle_t);", true)]
    public void A_handle_is_disposable_where_there_is_a_call_that_closes_it(string definition, bool expected) =>
        Assert.Equal(expected, Load(definition).GetType("Project.SocketHandle`1")!.IsAssignableTo(typeof(IDisposable)));

    /// <summary>The calls as Class.Name(types), those that throw with what they return.</summary>
    private static string[] CallsOf(string definition) =>
    [
        .. Load(definition).GetExportedTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.Name != "Sys")
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public))
            .Where(method => !method.GetParameters().Any(parameter => parameter.IsOut))
            .Select(method =>
                $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)))})" +
                (method.ReturnType == typeof(ZxStatus) ? "" : $" : {NameOf(method.ReturnType, withRights: true)}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string NameOf(Type type, bool withRights = false) =>
        type.Name.Split('`')[0] + (withRights && type.IsGenericType ? $"[{type.GetGenericArguments()[0].Name}]" : "");

    private static Assembly Load(string definition) => GeneratorRun.Of(
        new ProjectOptions("Project"), [new DefinitionText("/project/test.abigen", definition)]).Load();
}
