using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A public method says in attributes what its body does.</summary>
public sealed class StateContractTests
{
    [Fact]
    public Task A_method_that_releases_says_so() => Verify(
        "public static void M(Socket {|ZX1013:s|}) => s.Close();",
        "public static void M([HandleReleaseAlways] Socket s) => s.Close();");

    [Fact]
    public Task Handing_over_is_a_release_for_the_caller() => Verify(
        "public static void M([HandleUse] Socket c, Socket {|ZX1013:s|}) { if (c.Read(null) > 0) c.Share(s); else Take(s); }",
        "public static void M([HandleUse] Socket c, [HandleReleaseAlways] Socket s) { if (c.Read(null) > 0) c.Share(s); else Take(s); }");

    [Fact]
    public Task One_that_only_looks_says_so() => Verify(
        "public static int M(Socket {|ZX1013:s|}) => s.IsValid ? s.Read(null) : 0;",
        "public static int M([HandleUse] Socket s) => s.IsValid ? s.Read(null) : 0;");

    [Fact]
    public Task A_release_on_success_is_told_from_one_on_every_path() => Verify(
        "public static bool M(Socket {|ZX1013:s|}, bool flag) { if (!flag) return false; s.Close(); return true; }",
        "public static bool M([HandleRelease] Socket s, bool flag) { if (!flag) return false; s.Close(); return true; }");

    [Fact]
    public Task A_field_takes_the_handle() => Verify(
        "Socket _s; public void M(Socket {|ZX1013:s|}) => _s = s;",
        "Socket _s; public void M([HandleReleaseAlways] Socket s) => _s = s;");

    [Fact]
    public Task A_new_handle_belongs_to_the_caller() => Verify(
        "public static Socket {|ZX1013:M|}([HandleUse] Socket c) => c.Accept();",
        """
        [return: HandleAcquire]
            public static Socket M([HandleUse] Socket c) => c.Accept();
        """);

    [Fact]
    public Task A_field_that_is_returned_is_lent() => Verify(
        "Socket _s; public Socket {|ZX1013:M|}() => _s;",
        """
        Socket _s;

            [return: HandleUse]
            public Socket M() => _s;
        """);

    [Theory]
    [InlineData("public static void M(Socket s, bool flag) { if (flag) s.Close(); }")]
    [InlineData("public static void M(Socket s) => Opaque(s);")]
    [InlineData("internal static void M(Socket s) => s.Close();")]
    [InlineData("static void M(Socket s) => s.Close();")]
    [InlineData("public virtual void M(Socket s) => s.Close();")]
    [InlineData("public static void M(Socket s) => throw new NotImplementedException();")]
    public Task What_is_not_sure_or_not_public_is_left_alone(string member) => FixTest.VerifyNoFix<StateContract>(Source(member), "file");

    [Fact]
    public Task A_lent_parameter_that_is_released_is_taken() => FixTest.Verify<StateContract>(
        "static void M([HandleUse] Socket s) => {|ZX1009:s|}.Close();",
        "static void M([HandleReleaseAlways] Socket s) => s.Close();",
        "members");

    private static Task Verify(string member, string expected) => FixTest.Verify<StateContract>(Source(member), Source(expected), "file");

    private static string Source(string member) =>
        $$"""
        {{TestCompilation.Usings.Replace("; ", ";\n")}}
        public class C
        {
            {{member}}
        }
        """;
}
