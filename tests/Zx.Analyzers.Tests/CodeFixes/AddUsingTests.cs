using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A handle that is not released gets a <c>using</c>, where the variable keeps its value.</summary>
public sealed class AddUsingTests
{
    [Fact]
    public Task A_declaration_gets_a_using() => Verify(
        """
        // The next one.
        var s = {|ZX1005:chan.Accept()|};
        s.Write(buf);
        """,
        """
        // The next one.
        using var s = chan.Accept();
        s.Write(buf);
        """);

    [Fact]
    public Task All_declarations_get_one_at_once() => Verify(
        """
        var s = {|ZX1005:chan.Accept()|};
        var t = {|ZX1005:chan.Accept()|};
        if (flag)
            return;
        t.Write(buf);
        s.Write(buf);
        """,
        """
        using var s = chan.Accept();
        using var t = chan.Accept();
        if (flag)
            return;
        t.Write(buf);
        s.Write(buf);
        """);

    [Fact]
    public Task A_variable_that_is_assigned_again_cannot_have_one() => FixTest.VerifyNoFix<AddUsing>(
        """
        var s = {|ZX1006:chan.Accept()|};
        if (flag)
            s.Close();
        s = {|ZX1005:chan2.Accept()|};
        s.Write(buf);
        """);

    private static Task Verify(string code, string expected) => FixTest.Verify<AddUsing>(code, expected);
}
