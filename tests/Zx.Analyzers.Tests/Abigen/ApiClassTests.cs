namespace Zx.Analyzers.Tests;

/// <summary>What is wrong with a class of raw methods is reported at its place.</summary>
public sealed class ApiClassTests
{
    [Theory]
    [InlineData("[Requires(\"s must have «ZX_RIGHT_RAED».\")] public static ZxStatus SocketPeek(uint s) => 0;", "ZX4002", "did you mean 'ZX_RIGHT_READ'?")]
    [InlineData("[Requires(\"«t» must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek([HandleUse] uint s) => 0;", "ZX4002", "is not a parameter")]
    [InlineData("[Requires(\"If «top» is 1, s must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek(uint s, uint topic) => 0;", "ZX4002", "is not a parameter")]
    [InlineData("[Requires(\"If day is «Sunda», s must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek(uint s, DayOfWeek day) => 0;", "ZX4002", "did you mean 'Sunday'?")]
    [InlineData("[Requires(\"«count» must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek([HandleUse] uint s, int count) => 0;", "ZX4008", "not a handle")]
    [InlineData("[Requires(\"«s» must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek(ReadOnlySpan<uint> s) => 0;", "ZX4008", "Every entry of s must")]
    [InlineData("[Requires(\"s must be of type ZX_OBJ_TYPE_VMO.\"), Requires(\"«s» must be of type ZX_OBJ_TYPE_SOCKET.\")] public static ZxStatus SocketPeek(uint s) => 0;", "ZX4008", "another type already")]
    [InlineData("[Requires(\"«None».\"), Requires(\"s must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek(uint s) => 0;", "ZX4008", "'None.' says that no right is needed")]
    [InlineData("public static ZxStatus SocketPeek([HandleUse, «HandleReleaseAlways»] uint s) => 0;", "ZX4008", "cannot be both")]
    [InlineData("public static ZxStatus SocketPeek([«HandleAcquire»] uint s) => 0;", "ZX4008", "acquires a handle from a result")]
    [InlineData("public static ZxStatus SocketPeek([«HandleRelease»] out uint s) { s = 0; return 0; }", "ZX4008", "is a result")]
    [InlineData("public static ZxStatus SocketPeek([HandleUse] uint s, [«HandleUse»] int t) => 0;", "ZX4008", "'t' is none")]
    [InlineData("public static ZxStatus SocketPeek([HandleUse, «HandleReleaseIfOwned»] uint s) => 0;", "ZX4008", "say [HandleReleaseAlways]")]
    [InlineData("public static ZxStatus SocketPeek([«HandleType(\"ZX_OBJ_TYPE_VMO\")»] uint s) => 0;", "ZX4008", "say it by a sentence")]
    [InlineData("public static ZxStatus SocketPeek([HandleAcquire, HandleType(«\"ZX_OBJ_TYPE_VNO\"»)] out uint s) { s = 0; return 0; }", "ZX4002", "did you mean 'ZX_OBJ_TYPE_VMO'?")]
    [InlineData("[return: HandleAcquire] public static uint «SocketPeek»([HandleUse] uint s) => 0;", "ZX4008", "bring it in an 'out' parameter")]
    [InlineData("public static ZxStatus SocketPeek(out int n, [HandleUse] uint «s») { n = 0; return 0; }", "ZX4008", "'out' parameters come last")]
    [InlineData("public static unsafe ZxStatus SocketPeek([HandleUse] uint s, byte* «p») => 0;", "ZX4006", "The type 'byte*' cannot be passed by a typed call")]
    [InlineData("private struct Own { } internal static ZxStatus SocketPeek([HandleUse] uint s, Own «p») => 0;", "ZX4006", "The type 'Own' is not public")]
    [InlineData("public static ZxStatus «SocketPeek»<T>([HandleUse] uint s, T p) => 0;", "ZX4006", "'SocketPeek' is generic")]
    [InlineData("public static ZxStatus SocketPeek([HandleUse] uint s) => 0; public static ZxStatus «SocketPeek»([HandleUse] uint s, int n) => 0;", "ZX4005", "declared already on line 2")]
    public async Task In_a_method(string member, string rule, string message) =>
        await ApiClassAnalysis.Check($"namespace N {{ [HandleApi] public static class Raw {{ {member} }} }}", rule, message);

    [Theory]
    [InlineData("namespace N { [HandleApi] public class «Raw» { } }", "ZX4008", "is not static")]
    [InlineData("namespace N { [HandleApi] public static class «Raw»<T> { } }", "ZX4008", "is generic")]
    [InlineData("namespace N { static class C { [HandleApi] private static class «Raw» { } } }", "ZX4008", "cannot be reached")]
    [InlineData("namespace N { [HandleApi] file static class «Raw» { } }", "ZX4008", "cannot be reached")]
    [InlineData("[HandleApi] static class «Raw» { }", "ZX4008", "stands in no namespace")]
    [InlineData("namespace N { [HandleApi] static class «Socket» { } }", "ZX4005", "has the name of a type of the typed API")]
    [InlineData("namespace N { [HandleApi] static class «Handle» { } }", "ZX4005", "has the name of a type of the typed API")]
    [InlineData("namespace N { [HandleApi, DeclaresObjectType(\"LAMP\", \"Lamp\", 40)] static class «LampHandle» { } }", "ZX4005", "has the name of a type of the typed API")]
    [InlineData("namespace N { [HandleApi, DeclaresObjectType(\"LAMP\", \"Lamp\", «12»)] static class Raw { } }", "ZX4008", "from 32 to 63, not 12")]
    [InlineData("namespace N { [HandleApi, DeclaresObjectType(\"LAMP\", «\"lamp\"», 40)] static class Raw { } }", "ZX4001", "begins with a capital letter")]
    [InlineData("namespace N { [HandleApi, DeclaresObjectType(«\"A LAMP\"», \"Lamp\", 40)] static class Raw { } }", "ZX4001", "Expected a name of letters")]
    [InlineData("namespace N { [HandleApi, DeclaresRight(«\"ZX_RIGHT_READ\"», \"Dim\", 20)] static class Raw { } }", "ZX4005", "is there already, as Read")]
    [InlineData("namespace N { [HandleApi, DeclaresRight(\"DIM\", \"Dim\", 20), DeclaresRight(\"GLOW\", \"Glow\", «20»)] static class Raw { } }", "ZX4005", "is given already")]
    [InlineData(
        "namespace N { [HandleApi] static class A { public static void SocketPeek([HandleUse] uint s) { } } [«HandleApi»] static class B { public static void SocketPeek([HandleUse] uint s) { } } }",
        "ZX4005",
        "the namespace 'N' is that of 'N.A' already")]
    public async Task In_a_class(string code, string rule, string message) => await ApiClassAnalysis.Check(code, rule, message);

    [Theory]
    [InlineData("namespace N { [HandleApi] public static class Raw { [Requires(\"s must have ZX_RIGHT_READ.\")] public static ZxStatus SocketPeek(uint s, Span<byte> data, int dataLength, out nuint n) { n = 0; return 0; } } }")]
    [InlineData("namespace N { [HandleApi, DeclaresRight(\"DIM\", \"Dim\", 20)] static class Raw { [Requires(\"lamp must have DIM.\")] public static void LampDim(uint lamp) { } } }")]
    [InlineData("namespace N { [HandleApi] static class Raw { public static unsafe byte* Help(byte* p) => p; public static T Any<T>(T t) => t; } }")]
    [InlineData("namespace N { [HandleApi(Namespace = \"M\")] static class Socket { public static void SocketPeek([HandleUse] uint s) { } } }")]
    [InlineData("[HandleApi(Namespace = \"M\")] static class Raw { public static void SocketPeek([HandleUse] uint s) { } }")]
    public async Task A_right_class_gives_nothing(string code) => await ApiClassAnalysis.Check(code);

    [Fact]
    public async Task A_place_in_the_second_file_of_a_class_is_in_that_file()
    {
        var report = Assert.Single(await ApiClassAnalysis.Run(
            "namespace N { [HandleApi] static partial class Raw { public static void SocketPeek([HandleUse] uint s) { } } }",
            "namespace N { static partial class Raw { [Requires(\"e must have ZX_RIGHT_SIGNUL.\")] public static void EventSignal(uint e) { } } }"));

        Assert.Equal("Test1.cs", report.Location.SourceTree!.FilePath);
        Assert.Equal("ZX_RIGHT_SIGNUL", report.Location.SourceTree.ToString().Substring(report.Location.SourceSpan.Start, report.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Half_typed_code_is_no_reason_to_throw()
    {
        const string Code = """
            namespace N
            {
                [HandleApi(Namespace = "M", StaleSafe = true)]
                [DeclaresObjectType("LAMP", "Lamp", 40, Rights = typeof(string)), DeclaresRight("DIM", "Dim", 20)]
                static unsafe partial class Raw
                {
                    [Requires("lamp must have " + "DIM."), Requires(@"If options & Slow, ""lamp"" must be")]
                    public static ZxStatus LampDim([HandleReleaseAlways] in uint lamp, Span<DayOfWeek> days, byte* p,
                        [HandleAcquire, HandleType("LAMP", Rights = typeof(Missing<>))] out uint other) => 0;
                }
            }
            """;
        for (int length = 0; length <= Code.Length; length += 3)
            await ApiClassAnalysis.Run(Code[..length]);
    }

    [Fact]
    public async Task A_report_can_be_suppressed_as_one_of_code() => Assert.Empty(await ApiClassAnalysis.Run(
        "#pragma warning disable ZX4002\nstatic class C { [Requires(\"h must have ZX_RIGHT_RAED.\")] static void M(uint h) { } }"));
}
