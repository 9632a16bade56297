using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>The missing right is asked for where the handle was duplicated.</summary>
public sealed class AskForRightTests
{
    [Fact]
    public Task A_struct_with_both_rights_is_written() => VerifyTyped(
        "SocketHandle<Write> log = s.Duplicate(Rights.Write); c.Share({|ZX2001:log|}).ThrowIfError();",
        "SocketHandle<WriteTransfer> log = s.Duplicate(default(WriteTransfer)); c.Share(log).ThrowIfError();",
        "readonly struct WriteTransfer : ICanTransfer, ICanWrite;");

    [Fact]
    public Task A_struct_of_the_library_is_taken() => VerifyTyped(
        "var log = s.Duplicate(Rights.Read); {|ZX2001:log|}.Write(new byte[1]);",
        "var log = s.Duplicate(Rights.ReadWrite); log.Write(new byte[1]);");

    [Fact]
    public Task One_struct_does_for_all_duplicates() => VerifyTyped(
        """
        var log = s.Duplicate(Rights.Write);
                c.Share({|ZX2001:log|}).ThrowIfError();
                SocketHandle<Write> other = s.Duplicate(Rights.Write);
                c.Share({|ZX2001:other|}).ThrowIfError();
        """,
        """
        var log = s.Duplicate(default(WriteTransfer));
                c.Share(log).ThrowIfError();
                SocketHandle<WriteTransfer> other = s.Duplicate(default(WriteTransfer));
                c.Share(other).ThrowIfError();
        """,
        "readonly struct WriteTransfer : ICanTransfer, ICanWrite;");

    [Fact]
    public Task A_flag_is_added_to_a_mask() => FixTest.Verify<AskForRight>(
        """
        var d = chan.Duplicate(ZxRights.Read);
        d.Write(buf);
        d.Close();
        """.Replace("d.Write", "{|ZX2001:d|}.Write", StringComparison.Ordinal),
        """
        var d = chan.Duplicate(ZxRights.Read | ZxRights.Write);
        d.Write(buf);
        d.Close();
        """);

    [Fact]
    public Task A_parameter_has_no_place_where_it_was_reduced() => FixTest.VerifyNoFix<AskForRight>(
        Typed("void M(SocketHandle<SocketRights> c, SocketHandle<Write> log) { c.Share({|ZX2001:log|}).ThrowIfError(); }"), "file");

    private static Task VerifyTyped(string statements, string expected, string? declaration = null)
    {
        string fixedCode = Typed(Method(expected));
        return FixTest.Verify<AskForRight>(Typed(Method(statements)), declaration is null ? fixedCode : $"{fixedCode}\n\n{declaration}\n", "file");
    }

    private static string Method(string statements) =>
        $$"""
        static void M(SocketHandle<SocketRights> c, SocketHandle<SocketRights> s)
            {
                {{statements}}
            }
        """;

    private static string Typed(string members) =>
        $$"""
        #pragma warning disable ZX1005
        using Typed; using Zx;
        static class C
        {
            {{members}}
        }
        """;
}
