using Zx.Abigen;

namespace GeneratorTests;

/// <summary>Whatever the names in a definition file, what comes out compiles.</summary>
public class NamesThatClash
{
    [Theory]
    [InlineData("syscall socket_write(out: zx_handle_t, class: int, in: any[ref] IN, ref: size_t) returns (zx_status_t, int: size_t, void: zx_handle_t handle_acquire);")]
    [InlineData("syscall socket_write(handle: zx_handle_t, status: int, actualRaw: int) returns (zx_status_t, actual: size_t);")]
    [InlineData("syscall handle_duplicate(rights: zx_handle_t, rightS: zx_rights_t) returns (zx_status_t, out: zx_handle_t);")]
    [InlineData("syscall handle_duplicate(handle: zx_handle_t, a: zx_rights_t, b: zx_rights_t) returns (zx_status_t, out: zx_handle_t);")]
    [InlineData("syscall socket_socket(h: zx_handle_t) returns (zx_status_t); syscall socket_2x(h: zx_handle_t) returns (zx_status_t);")]
    [InlineData("syscall socket_sys(h: zx_handle_t); syscall sys(h: zx_handle_t); syscall library(h: zx_handle_t);")]
    [InlineData("syscall socket_read(h: zx_handle_t); syscall object_read(h: zx_handle_t); syscall handle_read(h: zx_handle_t);")]
    [InlineData("syscall socket_get_type() returns (zx_status_t, h: zx_handle_t); syscall get_type() returns (zx_status_t); syscall handle_raw(h: zx_handle_t[n] IN, n: size_t);")]
    [InlineData("syscall socket_pair() returns (zx_status_t, rest: zx_handle_t, item3: zx_handle_t, to_string: zx_handle_t);")]
    [InlineData("syscall socket_take(options: zx_handle_t, a: int) returns (zx_status_t); syscall socket_set(options: any[n] IN, n: size_t, h: zx_handle_t);")]
    [InlineData("syscall socket_close(socket: zx_handle_t handle_release); syscall event_close(e: zx_handle_t) returns (zx_status_t, x: int);")]
    [InlineData("syscall socket_x(h: zx_handle_t[1] OUT handle_acquire, i: zx_handle_t[1] INOUT, j: zx_handle_t[2] OUT) returns (zx_status_t);")]
    [InlineData("syscall object_get_info(h: zx_handle_t, topic: bool, b: any[n] OUT, n: size_t) returns (zx_status_t);")]
    [InlineData("syscall object_get_info(h: zx_handle_t, topic: uint64_t, b: any[n] OUT, n: size_t) returns (zx_status_t);")]
    [InlineData("#! h must be of type ZX_OBJ_TYPE_VMO or ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_NONE.\nsyscall thing_map(h: zx_handle_t) returns (zx_status_t);")]
    [InlineData("#! h must have resource kind ZX_RSRC_KIND_ROOT.\nsyscall interrupt_create(h: zx_handle_t, options: uint32_t) returns (zx_status_t, out: zx_handle_t);")]
    [InlineData("#^ </summary> & <b> */ \"text\"\nsyscall socket_x(h: zx_handle_t) returns (zx_status_t);")]
    [InlineData("#! Every entry of hs must have ZX_RIGHT_TRANSFER.\nsyscall channel_write(h: zx_handle_t, hs: zx_handle_t[n] IN handle_release_always, n: uint32_t) returns (zx_status_t);")]
    public void It_compiles(string definition)
    {
        var run = GeneratorRun.Of(
            new ProjectOptions("Project"), [new DefinitionText("/project/test.abigen", definition.Replace("; syscall", ";\nsyscall"))]);

        Assert.NotEmpty(run.Files);
        Assert.Empty(run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void It_compiles_with_names_as_long_as_they_may_be()
    {
        string name = new('n', Naming.LongestName);
        var run = GeneratorRun.Of(new ProjectOptions("Project"), [new DefinitionText("/project/test.abigen", $"""
            #! {name} must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.
            syscall {name}({name}: zx_handle_t, s{name[1..]}: zx_handle_t) returns (zx_status_t, r{name[1..]}: zx_handle_t handle_acquire);
            """)]);

        Assert.NotNull(run.Load());
    }

    [Theory]
    [InlineData("Handle", "Handle2")]
    [InlineData("Socket", "Socket2")]
    [InlineData("SocketHandle", "SocketHandle2")]
    [InlineData("HandleCalls", "HandleCalls2")]
    [InlineData("Event", "Event")]
    public void The_raw_class_gives_way_to_handle_types(string wanted, string name)
    {
        const string Path = "/project/test.abigen";
        var run = GeneratorRun.Of(
            ProjectOptions.For(Path, "Project", ("ZxClass", wanted)),
            [new DefinitionText(Path, "syscall socket_read(h: zx_handle_t); syscall handle_look(h: zx_handle_t);")]);

        Assert.NotNull(run.Load().GetType("Project." + name)!.GetMethod("SocketRead"));
    }

    [Fact]
    public void A_call_of_the_raw_class_own_name_keeps_its_name_in_the_backend()
    {
        const string Path = "/project/test.abigen";
        var run = GeneratorRun.Of(
            ProjectOptions.For(Path, "Project", ("ZxClass", "Fd"), ("ZxBackend", "Project.Native")),
            [new DefinitionText(Path, "syscall fd() returns (int);")],
            "namespace Project { internal static class Native { internal static int Fd() => 7; } }");

        Assert.Equal(7, run.Load().GetType("Project.Fd")!.GetMethod("Fd2")!.Invoke(null, null));
    }

    [Fact]
    public void A_call_on_any_object_gives_way_to_the_objects_own()
    {
        Type socket = GeneratorRun.Of(
            new ProjectOptions("Project"),
            [new DefinitionText("/project/test.abigen", """
                syscall object_read(handle: zx_handle_t) returns (zx_status_t);
                syscall socket_read(handle: zx_handle_t) returns (zx_status_t);
                """)]).Load().GetType("Project.Socket")!;

        Assert.Equal(["ObjectRead", "Read"], socket.GetMethods().Where(method => method.DeclaringType == socket).Select(method => method.Name).Order());
    }
}
