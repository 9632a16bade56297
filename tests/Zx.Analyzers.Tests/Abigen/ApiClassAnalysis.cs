using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Zx.Analyzers.Tests;

/// <summary>Runs the analyzer of definitions over C# code in which «…» marks the one place where a report is expected.</summary>
internal static class ApiClassAnalysis
{
    private const string Usings = "using System; using Zx;\n";

    /// <summary>Asserts that code has one report, where it is marked; without a mark, none.</summary>
    public static async Task Check(string marked, string? rule = null, string message = "")
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal);
        string code = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var reports = await Run(code);

        if (rule is null)
        {
            Assert.Empty(reports.Select(report => report.ToString()));
            return;
        }

        Assert.True(reports.Length == 1, string.Join('\n', reports));
        Assert.Equal(Mark(code, start, end - 1), Mark(code, reports[0].Location.SourceSpan.Start - Usings.Length, reports[0].Location.SourceSpan.End - Usings.Length));
        Assert.Equal(rule, reports[0].Id);
        Assert.Contains(message, reports[0].GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>What the analyzer says of some files; an exception in it fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(params string[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            files.Select((code, index) => CSharpSyntaxTree.ParseText(Usings + code, new CSharpParseOptions(LanguageVersion.Preview), $"Test{index}.cs")),
            TestCompilation.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var diagnostics = await compilation.WithAnalyzers([new AbigenAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static string Mark(string code, int start, int end) => code.Insert(end, "»").Insert(start, "«");
}
