using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>What an <c>.editorconfig</c> can set, and what is said of one that is misspelt.</summary>
public sealed class OptionTests
{
    private const string Helpers = "static void First(Socket s) => Second(s); static void Second(Socket s) => Third(s); static void Third(Socket s) => s.Close(); ";

    [Theory]
    [InlineData("zx_exception_path", "true", "There is no option 'zx_exception_path'; did you mean 'zx_exception_paths'?")]
    [InlineData("zx_whatever", "true", "There is no option 'zx_whatever'")]
    [InlineData("zx_exception_paths", "yes", "The option 'zx_exception_paths' takes true or false, not 'yes'")]
    [InlineData("zx_copies_are_errors", "", "The option 'zx_copies_are_errors' takes true or false, not ''")]
    [InlineData("zx_inference_depth", "-1", "The option 'zx_inference_depth' takes a number from 0 to 32, not '-1'")]
    public async Task A_misspelt_option_is_reported(string key, string value, string message)
    {
        var report = Assert.Single(await Analyze("", (key, value)));

        Assert.Equal("ZX5002", report.Id);
        Assert.Equal(message, report.GetMessage());
    }

    [Fact]
    public async Task Right_options_and_those_of_others_are_not_reported() =>
        Assert.Empty(await Analyze("", ("zx_exception_paths", "True"), ("zx_copies_are_errors", "false"), ("zx_inference_depth", "3"), ("dotnet_sort_system_directives_first", "x")));

    [Theory]
    [InlineData("3", true)]
    [InlineData("2", false)]
    [InlineData("0", false)]
    public async Task Bodies_are_looked_into_as_deep_as_is_set(string depth, bool isFound)
    {
        var reports = await Analyze(Helpers + "static void M(Socket chan) { var s = chan.Accept(); First(s); s.Close(); }", ("zx_inference_depth", depth));

        Assert.Equal(isFound ? ["ZX1003"] : [], reports.Select(report => report.Id));
    }

    [Theory]
    [InlineData("true", DiagnosticSeverity.Error)]
    [InlineData("false", DiagnosticSeverity.Info)]
    public async Task A_copy_is_as_grave_as_is_set(string value, DiagnosticSeverity severity)
    {
        var reports = await Analyze("static void M(Socket s) { var t = s; t.Write(null); s.Write(null); }", ("zx_copies_are_errors", value));

        Assert.Equal(severity, Assert.Single(reports).Severity);
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string members, params (string Key, string Value)[] settings)
    {
        var compilation = TestCompilation.Create($"{TestCompilation.Usings} class C {{ {members} }}");
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new OwnershipAnalyzer(), new OptionAnalyzer()];
        return await compilation.WithAnalyzers(analyzers, new ProjectFiles(null, settings).Options).GetAnalyzerDiagnosticsAsync();
    }
}
