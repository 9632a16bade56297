using System.Reflection;
using System.Runtime.InteropServices;

namespace GeneratorTests;

/// <summary>The raw class has each call as it is, and forwards it.</summary>
public class RawCalls
{
    [Theory]
    [InlineData("HandleClose", "ZxStatus HandleClose(UInt32 handle)")]
    [InlineData("HandleCloseMany", "ZxStatus HandleCloseMany(ReadOnlySpan`1 handles)")]
    [InlineData("HandleDuplicate", "ZxStatus HandleDuplicate(UInt32 handle, ZxRights rights, UInt32& out)")]
    [InlineData("SocketShare", "ZxStatus SocketShare(UInt32 handle, UInt32 socketToShare)")]
    [InlineData("SocketWrite", "ZxStatus SocketWrite(UInt32 handle, UInt32 options, ReadOnlySpan`1 buffer, UIntPtr& actual)")]
    [InlineData("ObjectGetInfo", "ZxStatus ObjectGetInfo(UInt32 handle, UInt32 topic, Span`1 buffer, UIntPtr& actual, UIntPtr& avail)")]
    public void A_call_keeps_its_parameters_but_the_length_of_a_span(string name, string expected)
    {
        MethodInfo method = SmallSystem.Load().GetType("Small.Sys")!.GetMethod(name)!;

        Assert.Equal(expected, $"{method.ReturnType.Name} {name}({string.Join(", ", method.GetParameters()
            .Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})");
    }

    [Fact]
    public void It_says_what_becomes_of_its_handles_and_what_it_requires()
    {
        Type raw = SmallSystem.Load().GetType("Small.Sys")!;

        Assert.Equal(
            [nameof(HandleUseAttribute), nameof(HandleReleaseAlwaysAttribute)],
            raw.GetMethod("SocketShare")!.GetParameters().SelectMany(OwnershipOf));
        Assert.Equal([nameof(HandleAcquireAttribute)], OwnershipOf(raw.GetMethod("SocketAccept")!.GetParameters()[1]));
        Assert.Equal(
            "handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_READ.",
            raw.GetMethod("SocketAccept")!.GetCustomAttribute<RequiresAttribute>()!.Sentence);
    }

    [Theory]
    [InlineData("a: uint8_t, b: uint16_t, c: uint32_t, d: uint64_t", "Byte UInt16 UInt32 UInt64")]
    [InlineData("a: int8_t, b: int16_t, c: int32_t, d: int64_t, e: int", "SByte Int16 Int32 Int64 Int32")]
    [InlineData("a: size_t, b: uintptr_t, c: zx_vaddr_t, d: zx_paddr_t", "UIntPtr UIntPtr UIntPtr UIntPtr")]
    [InlineData("a: zx_time_t, b: zx_duration_t, c: zx_ticks_t, d: zx_clock_t", "ZxTime Int64 Int64 UInt32")]
    [InlineData("a: zx_rights_t, b: zx_signals_t, c: zx_koid_t, d: bool", "ZxRights ZxSignals UInt64 Boolean")]
    [InlineData("a: zx_handle_t[1] IN, b: zx_koid_t[1] OUT, c: int[1] INOUT", "UInt32& UInt64& Int32&")]
    [InlineData("a: zx_koid_t[3] IN, b: int[9] OUT, c: int[2] INOUT", "ReadOnlySpan`1 Span`1 Span`1")]
    [InlineData("a: any[n] IN, b: any[n] OUT, n: size_t", "ReadOnlySpan`1 Span`1 UIntPtr")]
    [InlineData("a: any[n * m] IN, n: size_t, m: size_t", "ReadOnlySpan`1 UIntPtr UIntPtr")]
    [InlineData("a: char[n] IN, n: uint32_t", "ReadOnlySpan`1")]
    [InlineData("a: char[n] IN, n: size_t[1] INOUT", "ReadOnlySpan`1 UIntPtr&")]
    [InlineData("a: my_time_t, b: my_time_t[n] OUT, n: uint8_t", "DateTime Span`1")]
    public void C_types_become_CSharp_types(string parameters, string expected)
    {
        MethodInfo method = WithoutBackend($"""
            #@ type my_time_t: global::System.DateTime
            syscall test_call({parameters}) returns (zx_status_t);
            """).GetType("Project.Sys")!.GetMethod("TestCall")!;

        Assert.Equal(expected, string.Join(" ", method.GetParameters().Select(parameter => parameter.ParameterType.Name)));
    }

    [Theory]
    [InlineData("syscall test_call(a: int)", typeof(void))]
    [InlineData("syscall test_call(a: int) returns (zx_ticks_t)", typeof(long))]
    [InlineData("syscall test_call(a: int) returns (bool)", typeof(bool))]
    public void A_call_need_not_return_a_status(string declaration, Type expected) =>
        Assert.Equal(expected, WithoutBackend(declaration + ";").GetType("Project.Sys")!.GetMethod("TestCall")!.ReturnType);

    [Fact]
    public void A_call_with_an_unknown_type_is_left_out()
    {
        Type raw = WithoutBackend("""
            syscall test_one(a: zx_unheard_of_t) returns (zx_status_t);
            syscall test_two(a: int) returns (zx_status_t);
            """).GetType("Project.Sys")!;

        Assert.Null(raw.GetMethod("TestOne"));
        Assert.NotNull(raw.GetMethod("TestTwo"));
    }

    [Fact]
    public void Without_a_backend_it_calls_the_C_library()
    {
        Assembly assembly = WithoutBackend("""
            syscall test_call(flag: bool, data: any[size] IN, size: uint32_t) returns (zx_status_t, actual: size_t);
            """);

        MethodInfo imported = assembly.GetType("Project.Sys+Library")!.GetMethod("TestCall", BindingFlags.Static | BindingFlags.NonPublic)!;
        DllImportAttribute import = imported.GetCustomAttribute<DllImportAttribute>()!;
        Assert.Equal(("zircon", "zx_test_call"), (import.Value, import.EntryPoint));
        Assert.Equal(
            ["Boolean flag", "Byte& data", "UInt32 size", "UIntPtr& actual"],
            imported.GetParameters().Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"));
        var failure = Assert.Throws<TargetInvocationException>(() => imported.Invoke(null, [true, (byte)0, 1u, (nuint)0]));
        Assert.IsType<DllNotFoundException>(failure.InnerException);
    }

    private static Assembly WithoutBackend(string definition) => GeneratorRun.Of(
        new ProjectOptions("Project"), [new DefinitionText("/project/test.abigen", definition)]).Load();

    private static IEnumerable<string> OwnershipOf(ParameterInfo parameter) => parameter.GetCustomAttributesData()
        .Select(data => data.AttributeType.Name).Where(name => name.StartsWith("Handle", StringComparison.Ordinal));
}
