using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Zx.Analyzers.Rules;

namespace Zx.Analyzers.Tests;

/// <summary>Applies a fix to the body of a method, once for each report and then to all reports at once.</summary>
internal static class FixTest
{
    /// <param name="code">The body, or the members, with the reports marked.</param>
    /// <param name="expected">What it becomes; reports that stay are marked.</param>
    /// <param name="shape">body or members, as in a scenario; or file, for a whole one.</param>
    /// <param name="key">The kind of fix, where there is more than one.</param>
    public static async Task Verify<TFix>(string code, string expected, string shape = "body", string? key = null)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<OwnershipAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = Source(code, shape),
            FixedCode = Source(expected, shape),
            ReferenceAssemblies = new ReferenceAssemblies("none"),
            CompilerDiagnostics = CompilerDiagnostics.None,
            CodeActionEquivalenceKey = key,
        };
        test.TestState.AdditionalReferences.AddRange(TestCompilation.AllReferences);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    public static Task VerifyNoFix<TFix>(string code, string shape = "body")
        where TFix : CodeFixProvider, new() => Verify<TFix>(code, code, shape);

    private static string Source(string code, string shape) => shape == "file" ? code : new Scenario("", shape, IsBroken: false, code, []).Source;
}
