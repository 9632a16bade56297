using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests.Corpus;

/// <summary>On real code that knows no handles the rules are silent; and on no code do they fail.</summary>
public sealed class CorpusTests
{
    /// <summary>Makes handles of types that all code is full of, so that the engine has to follow them.</summary>
    private const string Contracts =
        """
        T:System.Threading.CancellationToken
            this: handle
        T:System.Threading.CancellationTokenRegistration
            this: handle
        M:System.Threading.CancellationTokenRegistration.Dispose
            this: handle_release_always
        M:System.Threading.CancellationToken.Register(System.Action)
            this: handle_use
            return: handle_acquire
        T:System.DateTime
            this: handle
        T:System.TimeSpan
            this: handle
        T:System.Guid
            this: handle
        T:System.String
            this: handle
        M:System.String.Concat(System.String,System.String)
            str0: handle_release_always
            return: handle_acquire
        M:System.String.Trim
            this: handle_release_always
            return: handle_acquire
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new OwnershipAnalyzer(), new ContractFileAnalyzer(), new OptionAnalyzer()];

    [Fact]
    public async Task Nothing_is_said_of_code_that_knows_no_handles()
    {
        int files = 0;
        foreach (var (name, sources) in Corpus.All())
        {
            files += sources.Count;
            var reports = await Analyze(Corpus.Compile(sources), null);
            Assert.True(reports.IsEmpty, $"{name}: {string.Join('\n', reports)}");
        }

        Assert.True(files > 400, $"only {files} files");
    }

    [Fact]
    public async Task The_engine_fails_on_no_code()
    {
        foreach (var (name, sources) in Corpus.All())
            AssertNoFailure(name, await Analyze(Corpus.Compile(sources), Contracts));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Nor_on_code_that_is_being_typed(int part)
    {
        // Each file ends in the middle, and a statement within it is gone.
        string Break(string text)
        {
            string kept = text[..(text.Length * (part + 1) / 10)];
            int semicolon = kept.IndexOf(';', kept.Length / 2);
            return semicolon < 0 ? kept : kept.Remove(semicolon, 1);
        }

        foreach (var (name, sources) in Corpus.All())
            AssertNoFailure(name, await Analyze(Corpus.Compile(sources, Break), Contracts));
    }

    private static void AssertNoFailure(string name, ImmutableArray<Diagnostic> reports)
    {
        var failure = reports.FirstOrDefault(report => report.Id == "AD0001");
        Assert.True(failure is null, $"{name}: {failure}");
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(CSharpCompilation compilation, string? contracts)
    {
        var files = new ProjectFiles(contracts is null ? null : [("corpus.zxcontracts", contracts)]);
        return await compilation.WithAnalyzers(Analyzers, files.Options).GetAnalyzerDiagnosticsAsync();
    }
}
