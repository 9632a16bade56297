using System.Reflection;

namespace GeneratorTests;

/// <summary>A static class of raw methods gives the typed API that a definition file gives.</summary>
public class ApiClasses
{
    private const string Lamps = """
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using Zx;

        namespace Lamps
        {
            public readonly struct LampRights : ICanDim, ICanRead, ICanTransfer, ICanDuplicate;
            public readonly struct Switch : ICanDim;
            public enum Topic : uint { HandleBasic = 2, Colour = 7 }
            [Flags] public enum DimOptions { None, Slowly = 1 }
            public struct Colour { public int Red; }

            [HandleApi]
            [DeclaresObjectType("LAMP_TYPE_LAMP", "Lamp", 40, Rights = typeof(LampRights))]
            [DeclaresObjectType("LAMP_TYPE_ROOM", "Room", 41)]
            [DeclaresRight("LAMP_RIGHT_DIM", "Dim", 20)]
            internal static partial class Native
            {
                public static readonly Dictionary<uint, ZxRights> Open = new();
                public static string Log = "";

                /// <summary>Makes a lamp
                /// of some <c>wattage</c>.</summary>
                public static ZxStatus LampCreate(uint wattage, [HandleAcquire] out uint lamp)
                {
                    lamp = wattage == 0 ? 0 : Add(NativeRightsOf<LampRights>.Mask);
                    return wattage == 0 ? ZxStatus.InvalidArgs : ZxStatus.Ok;
                }

                [DocumentedError(ZxStatus.OutOfRange, "percent is more than a hundred.")]
                [Protocol("Fails with ZX_ERR_BAD_STATE if LAMP is broken.")]
                [Requires("lamp must be of type LAMP_TYPE_LAMP and have LAMP_RIGHT_DIM.")]
                [Requires("If options & Slowly, lamp must have ZX_RIGHT_READ.")]
                public static ZxStatus LampDim(uint lamp, int percent, DimOptions options)
                {
                    Log += $"dim {percent} {options};";
                    return Check(lamp, NativeRequirements.LampDimLamp(options));
                }

                public static ZxStatus LampTalk(
                    [Requires("lamp must have ZX_RIGHT_READ.")] uint lamp, ReadOnlySpan<byte> text, Span<char> answer, in Colour colour, ref int mood, out nuint count)
                {
                    Log += $"talk {text.Length} {answer.Length} {colour.Red} {mood};";
                    mood++;
                    count = (nuint)answer.Length;
                    return ZxStatus.Ok;
                }

                [Requires("room must be of type LAMP_TYPE_ROOM.")]
                [Requires("the_lamp must be of type LAMP_TYPE_LAMP and have ZX_RIGHT_TRANSFER.")]
                public static ZxStatus RoomPut(
                    uint room, [HandleReleaseAlways] uint theLamp,
                    [HandleAcquire, HandleType("LAMP_TYPE_LAMP", Rights = typeof(Switch))] out uint old)
                {
                    old = Add(NativeRightsOf<Switch>.Mask);
                    return HandleClose(theLamp);
                }

                public static ZxStatus HandleClose([HandleReleaseAlways] uint handle) => Open.Remove(handle) ? ZxStatus.Ok : ZxStatus.BadHandle;

                public static ZxStatus HandleCloseMany([HandleReleaseAlways] ReadOnlySpan<uint> handles)
                {
                    foreach (uint handle in handles) HandleClose(handle);
                    return ZxStatus.Ok;
                }

                [Requires("handle must have ZX_RIGHT_DUPLICATE.")]
                public static ZxStatus HandleDuplicate(uint handle, ZxRights rights, [HandleAcquire] out uint @out)
                {
                    @out = Add(rights == ZxRights.SameRights ? Open[handle] : rights);
                    return ZxStatus.Ok;
                }

                [Requires("None.")]
                public static ZxStatus ObjectGetInfo([HandleUse] uint handle, Topic topic, Span<byte> buffer, out nuint actual, out nuint avail)
                {
                    actual = avail = 1;
                    if (!Open.TryGetValue(handle, out ZxRights rights)) return ZxStatus.BadHandle;
                    MemoryMarshal.Write(buffer.Slice(8), (uint)rights);
                    MemoryMarshal.Write(buffer.Slice(12), (uint)NativeObjectTypes.Lamp);
                    return ZxStatus.Ok;
                }

                public static int CountOfLamps(string room) => Open.Count;

                private static ZxStatus Check(uint lamp, HandleRequirement requirement) =>
                    Open.TryGetValue(lamp, out ZxRights held) ? requirement.Check(held, NativeObjectTypes.Lamp) : ZxStatus.BadHandle;

                private static uint Add(ZxRights rights)
                {
                    uint handle = 16 + (uint)Open.Count;
                    Open.Add(handle, rights);
                    return handle;
                }
            }
        }
        """;

    [Fact]
    public void A_new_object_has_the_rights_that_its_type_is_declared_with() => Assert.Equal(("LampHandle<LampRights>(0x00000010)", ZxStatus.InvalidArgs), Run("""
        LampHandle<LampRights> lamp = Lamp.Create(60);
        return (lamp.ToString(), Lamp.Create(0, out _));
        """));

    [Fact]
    public void Options_move_to_the_end_and_a_condition_is_checked() => Assert.Equal(
        (ZxStatus.Ok, ZxStatus.Ok, ZxStatus.AccessDenied, "dim 10 None;dim 20 Slowly;dim 30 Slowly;"), Run("""
        LampHandle<LampRights> lamp = Lamp.Create(60);
        LampHandle<Dim> dimmer = lamp.Duplicate(default(Dim));
        return (dimmer.Dim(10), lamp.Dim(20, DimOptions.Slowly), dimmer.Dim(30, DimOptions.Slowly), Native.Log);
        """));

    [Fact]
    public void Spans_and_references_are_passed_on() => Assert.Equal((3, 8, "talk 2 3 9 7;"), Run("""
        int mood = 7;
        int count = Lamp.Create(60).Talk("hi"u8, new char[3], new Colour { Red = 9 }, ref mood);
        return (count, mood, Native.Log);
        """));

    [Fact]
    public void A_result_has_the_type_that_is_said_of_it() => Assert.Equal(ZxStatus.Ok, Run("""
        LampHandle<Switch> old = RoomHandle<AnyRights>.FromRaw(1).Put(Lamp.Create(60));
        return old.Dim(1);
        """));

    [Fact]
    public void What_a_handle_is_can_be_asked() => Assert.Equal((true, ZxStatus.AccessDenied, ZxStatus.WrongType), Run("""
        Handle handle = Lamp.Create(60).ToHandle();
        ZxStatus wrongRight = handle.TryAs(out LampHandle<Write> _);
        ZxStatus wrongType = handle.TryAs(out RoomHandle<Read> _);
        return (!handle.As<LampHandle<Dim>>().IsInvalid, wrongRight, wrongType);
        """));

    [Fact]
    public void Dispose_and_calls_on_many_handles_close() => Assert.Equal(0, Run("""
        Lamp.Create(60).Dispose();
        Handle.CloseMany([Lamp.Create(1).ToHandle(), Lamp.Create(2).ToHandle()]).ThrowIfError();
        return Native.CountOfLamps("all");
        """));

    [Fact]
    public void A_failure_names_the_method()
    {
        var exception = Assert.Throws<TargetInvocationException>(() => Run("return Lamp.Create(0);")).InnerException;

        Assert.Equal("LampCreate", Assert.IsType<ZxException>(exception).Call);
    }

    [Fact]
    public void Its_documentation_is_that_of_the_method()
    {
        string? documentation = Project("return null;").Output.GetTypeByMetadataName("Lamps.Lamp")!.GetMembers("Create")[0].GetDocumentationCommentXml();

        Assert.Contains("<summary>Makes a lamp of some wattage.</summary>", documentation);
        Assert.Contains("<c>LampCreate</c>", documentation);
    }

    [Theory]
    [InlineData("Lamp.Create(60).Duplicate(Rights.Read).Dim(1);", "CS0315")]
    [InlineData("RoomHandle<AnyRights>.FromRaw(1).Put(LampHandle<Dim>.FromRaw(1));", "CS0315")]
    [InlineData("LampHandle<Switch>.FromRaw(1).Talk(default, default, default, ref System.Runtime.CompilerServices.Unsafe.NullRef<int>());", "CS0315")]
    public void A_misuse_does_not_compile(string statement, string expected) =>
        Assert.Contains(Project(statement + "\nreturn null;").Diagnostics, diagnostic => diagnostic.Id == expected);

    [Fact]
    public void It_says_what_becomes_of_its_handles()
    {
        MethodInfo put = Project("return null;").Load().GetType("Lamps.Room")!.GetMethods()
            .Single(method => method.Name == "Put" && method.ReturnType == typeof(ZxStatus));

        Assert.NotNull(put.GetParameters()[0].GetCustomAttribute<HandleUseAttribute>());
        Assert.NotNull(put.GetParameters()[1].GetCustomAttribute<HandleReleaseAlwaysAttribute>());
        Assert.NotNull(put.GetParameters()[2].GetCustomAttribute<HandleAcquireAttribute>());
        Assert.Equal(
            ["room must be of type LAMP_TYPE_ROOM.", "the_lamp must be of type LAMP_TYPE_LAMP and have ZX_RIGHT_TRANSFER."],
            put.GetCustomAttributes<RequiresAttribute>().Select(requires => requires.Sentence));
    }

    [Fact]
    public void It_says_what_is_said_of_the_method()
    {
        MethodInfo dim = Project("return null;").Load().GetType("Lamps.Lamp")!.GetMethod("Dim")!;

        Assert.Equal((ZxStatus.OutOfRange, "percent is more than a hundred."), dim.GetCustomAttributes<DocumentedErrorAttribute>().Select(error => (error.Status, error.Text)).Single());
        Assert.Equal("Fails with ZX_ERR_BAD_STATE if lamp is broken.", dim.GetCustomAttributes<ProtocolAttribute>().Single().Sentence);
    }

    [Fact]
    public void The_class_is_the_raw_calls_so_no_other_is_generated() =>
        Assert.DoesNotContain(Project("return null;").Files.Keys, name => name.Contains(".raw.", StringComparison.Ordinal));

    [Theory]
    [InlineData("[HandleApi(Namespace = \"Other.Place\")]", "Other.Place.SocketHandle`1", typeof(HandleReleaseAlwaysAttribute))]
    [InlineData("[HandleApi(StaleSafe = true)]", "Mine.SocketHandle`1", typeof(HandleReleaseIfOwnedAttribute))]
    public void The_attribute_gives_the_namespace_and_how_handles_are_disposed_of(string attribute, string type, Type expected)
    {
        MethodInfo dispose = Compile($$"""
            namespace Mine
            {
                {{attribute}}
                public static class Raw { public static void SocketClose([HandleReleaseAlways] uint socket) { } }
            }
            """).Load().GetType(type)!.GetMethod("Dispose")!;

        Assert.Contains(expected, dispose.GetCustomAttributesData().Select(data => data.AttributeType));
    }

    [Theory]
    [InlineData("a nested class", "public static partial class Outer { [HandleApi] internal static class Raw { public static ZxStatus SocketPeek([HandleUse] uint s) => 0; } }")]
    [InlineData("names that are keywords", "[HandleApi] static class @class { public static ZxStatus SocketIs([HandleUse] uint @this, int @int, [HandleAcquire] out uint @out) { @out = 0; return 0; } }")]
    [InlineData("lower case", "[HandleApi] static class raw { public static ZxStatus socket_peek([HandleUse] uint a_socket) => 0; }")]
    [InlineData("a length of its own name", "[HandleApi] static class Raw { public static ZxStatus SocketPeek([HandleUse] uint s, Span<byte> data, int dataLength) => 0; }")]
    [InlineData("many parameters", "[HandleApi] static class Raw { public static ZxStatus SocketPeek([HandleUse] uint s, int a, int b, int c, int d, int e, int f, int g, int h, int i) => 0; }")]
    [InlineData("references to bool", "[HandleApi] static class Raw { public static ZxStatus SocketPeek([HandleUse] uint s, Span<bool> a, in bool b, ref bool c, out bool d) { d = b; return 0; } }")]
    [InlineData("types of all kinds", "[HandleApi] static class Raw { public static List<string?>? SocketPeek([HandleUse] uint s, byte[] a, (int, string) b, nint c, int? d, Action<int> e, string? f) => null; }")]
    [InlineData("no result at all", "[HandleApi] static class Raw { public static void SocketPeek([HandleUse] uint s) { } }")]
    [InlineData("imports", "[HandleApi] static class Raw { [DllImport(\"x\")] internal static extern ZxStatus SocketPeek([HandleUse] uint s, in Guid id); }")]
    [InlineData("two files", "[HandleApi] static partial class Raw { public static ZxStatus SocketPeek([HandleUse] uint s) => 0; }", "static partial class Raw { public static ZxStatus EventSignal([HandleUse] uint e) => 0; }")]
    [InlineData("two classes", "[HandleApi] static class Raw { public static ZxStatus SocketPeek([HandleUse] uint s) => 0; }", "[HandleApi(Namespace = \"Two\")] static class More { public static ZxStatus SocketPeek([HandleUse] uint s) => 0; }")]
    public void What_is_generated_compiles(string what, params string[] classes)
    {
        GeneratorRun run = Compile([.. classes.Select(text => $"namespace Mine\n{{\n{text}\n}}")]);

        Assert.True(!run.Diagnostics.Any(), $"{what}: {string.Join("\n", run.Diagnostics)}");
        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.Files);
    }

    [Fact]
    public void A_method_whose_types_cannot_be_passed_on_is_left_out_alone() => Assert.Equal(["Peek"], Calls("""
        private struct Hidden { }
        public static ZxStatus SocketPeek([HandleUse] uint s) => 0;
        public static ZxStatus SocketHide([HandleUse] uint s, Unknown u) => 0;
        public static ZxStatus SocketAny<T>([HandleUse] uint s, T t) => 0;
        internal static ZxStatus SocketHide2([HandleUse] uint s, Hidden h) => 0;
        private static ZxStatus SocketPrivate([HandleUse] uint s) => 0;
        [return: HandleAcquire] public static uint SocketOpen([HandleUse] uint s) => 0;
        public static ZxStatus SocketLate(out int count, [HandleUse] uint s) { count = 0; return 0; }
        public static ZxStatus Count(uint number) => 0;
        """));

    private static IEnumerable<string> Calls(string members) => Compile($"namespace Mine {{ [HandleApi] static class Raw {{ {members} }} }}")
        .Output.GetTypeByMetadataName("Mine.Socket")!.GetMembers().Select(member => member.Name).Distinct();

    private static object? Run(string statements) => Project(statements).Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, null);

    private static GeneratorRun Project(string statements) => GeneratorRun.Of(
        new ProjectOptions("Project"),
        [],
        Lamps,
        $$"""
        using Lamps;
        using Zx;

        internal static class Program
        {
            public static object? Run()
            {
        {{statements}}
            }
        }
        """);

    private static GeneratorRun Compile(params string[] sources) => GeneratorRun.Of(
        new ProjectOptions("Project"),
        [],
        [.. sources.Select(source => "#pragma warning disable CS1591, CS8981\nusing System;\nusing System.Collections.Generic;\nusing System.Runtime.InteropServices;\nusing Zx;\n" + source)]);
}
