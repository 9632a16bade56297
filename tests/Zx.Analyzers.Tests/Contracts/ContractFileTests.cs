using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>A contract file says what a library without attributes does, and the rules work as if it had them.</summary>
public sealed class ContractFileTests
{
    private const string Library =
        """
        namespace Native;
        public struct Socket
        {
            public static Socket Open() => throw null!;
            public int Send(Socket other) => throw null!;
            public int Read() => throw null!;
            public void Close() => throw null!;
            public Socket Duplicate(int rights) => throw null!;
        }
        public class Session
        {
            public Socket Current => throw null!;
            public virtual void Adopt(Socket given) => throw null!;
        }
        """;

    private const string Contracts =
        """
        # What Native does to its sockets.
        T:Native.Socket
            this: handle
        M:Native.Socket.Open
            return: handle_acquire
        M:Native.Socket.Send(Native.Socket)
            this: handle_use
            other: handle_release_always
        M:Native.Socket.Close
            this: handle_release_always
        P:Native.Session.Current
            return: handle_use
        M:Native.Session.Adopt(Native.Socket)
            given: handle_release_always
        """;

    [Fact]
    public Task A_use_after_a_declared_release_is_reported() =>
        Reports(Contracts, "var s = Socket.Open(); channel.Send(s); s.Read();", "ZX1001");

    [Fact]
    public Task Two_declared_releases_are_reported() =>
        Reports(Contracts, "var s = Socket.Open(); s.Close(); s.Close();", "ZX1003");

    [Fact]
    public Task A_property_that_lends_is_not_released() =>
        Reports(Contracts, "session.Current.Close();", "ZX1009");

    [Fact]
    public Task Right_code_has_no_report() =>
        Reports(Contracts, "var s = Socket.Open(); s.Read(); channel.Send(s); session.Current.Read();");

    [Fact]
    public Task A_base_member_speaks_for_those_that_override_it() =>
        Reports(Contracts, "var s = Socket.Open(); new Derived().Adopt(s); s.Read();", "ZX1001");

    [Fact]
    public Task Without_the_file_nothing_is_known_and_nothing_said() =>
        Reports("", "var s = Socket.Open(); s.Close(); s.Close();");

    [Theory]
    [InlineData("    this: handle_use\n", 1, 5, "no documentation id stands above it")]
    [InlineData("Native.Socket\n    this: handle\n", 1, 1, "is no documentation id")]
    [InlineData("T:Native.Sockt\n    this: handle\n", 1, 1, "did you mean 'Socket'?")]
    [InlineData("M:Natve.Socket.Close\n    this: handle_use\n", 1, 1, "is its library referenced?")]
    [InlineData("M:Native.Socket.Send(System.Int32)\n    other: handle_use\n", 1, 1, "there is 'M:Native.Socket.Send(Native.Socket)'")]
    [InlineData("M:Native.Socket.Close\n", 1, 1, "Nothing is said of")]
    [InlineData("M:Native.Socket.Close\n    this handle_use\n", 2, 5, "Expected 'subject: effect'")]
    [InlineData("M:Native.Socket.Close\n    this: handle_relase\n", 2, 11, "did you mean 'handle_release'?")]
    [InlineData("M:Native.Socket.Close\n    this: use\n", 2, 11, "did you mean 'handle_use'?")]
    [InlineData("M:Native.Socket.Send(Native.Socket)\n    othr: handle_use\n", 2, 5, "did you mean 'other'?")]
    [InlineData("T:Native.Socket\n    this: handle_use\n", 2, 11, "'this: handle' can be said and nothing else")]
    [InlineData("M:Native.Socket.Close\n    requires: this must have ZX_RIGHT_WRIT.\n", 2, 30, "did you mean 'ZX_RIGHT_WRITE'?")]
    [InlineData("T:Native.Socket\n    this: handle\nT:Native.Socket\n    this: handle\n", 3, 1, "stands here twice")]
    public async Task A_wrong_line_is_reported_at_its_place(string contracts, int line, int column, string message)
    {
        var report = Assert.Single(await Analyze(contracts, ""), report => report.Id == "ZX5001");

        Assert.True(report.GetMessage().Contains(message, StringComparison.Ordinal), report.GetMessage());
        Assert.Equal((line, column), (report.Location.GetLineSpan().StartLinePosition.Line + 1, report.Location.GetLineSpan().StartLinePosition.Character + 1));
    }

    [Fact]
    public async Task No_text_is_too_broken_to_be_read()
    {
        string[] pieces = ["T:Native.Socket", "    ", "this", ":", "\n", "\r\n", "#", "requires: ", "\0", "M:", "handle_use", " x must", "."];
        var random = new Random(4711);
        for (int i = 0; i < 300; i++)
            await Analyze(string.Concat(Enumerable.Range(0, 12).Select(_ => pieces[random.Next(pieces.Length)])), "Socket.Open().Close();");
    }

    private static async Task Reports(string contracts, string body, params string[] expected)
    {
        var reports = await Analyze(contracts, body);
        Assert.Equal(expected, reports.Select(report => report.Id));
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string contracts, string body)
    {
        var library = CSharpCompilation.Create("Native", [CSharpSyntaxTree.ParseText(Library)], TestCompilation.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText($"using Native; class Derived : Session {{ public override void Adopt(Socket given) {{ }} }} class C {{ void M(Socket channel, Session session) {{ {body} }} }}")],
            [.. TestCompilation.Framework, library.ToMetadataReference()],
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        ImmutableArray<DiagnosticAnalyzer> analyzers = [new OwnershipAnalyzer(), new ContractFileAnalyzer(), new OptionAnalyzer()];
        var files = new ProjectFiles([("native.zxcontracts", contracts)]);
        var reports = await compilation.WithAnalyzers(analyzers, files.Options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reports, report => report.Id == "AD0001");
        return reports;
    }
}
