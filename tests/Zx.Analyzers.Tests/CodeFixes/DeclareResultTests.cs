using Zx.Analyzers.CodeFixes;

namespace Zx.Analyzers.Tests;

/// <summary>A handle that nobody keeps gets a name in a <c>using</c> declaration.</summary>
public sealed class DeclareResultTests
{
    [Fact]
    public Task The_result_of_a_statement_gets_a_name() => Verify(
        """
        {|ZX1008:chan.Accept()|};
        Log(1);
        """,
        """
        using var handle = chan.Accept();
        Log(1);
        """);

    [Fact]
    public Task So_does_what_is_assigned_to_a_discard_and_names_do_not_clash() => Verify(
        """
        var handle = 1;
        _ = {|ZX1008:chan.Accept()|};
        Log(handle);
        """,
        """
        var handle = 1;
        using var handle2 = chan.Accept();
        Log(handle);
        """);

    [Fact]
    public Task A_result_that_is_only_a_receiver_stays() => FixTest.VerifyNoFix<DeclareResult>("{|ZX1008:chan.Accept()|}.Write(buf);");

    private static Task Verify(string code, string expected) => FixTest.Verify<DeclareResult>(code, expected);
}
