using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;
using Zx.Analyzers.Rules;
using Zx.Analyzers.Tests.RandomPrograms;

namespace Zx.Analyzers.Tests.Ownership;

/// <summary>What is proven right without a graph: of that the flow analysis has nothing to say either.</summary>
public sealed class PlainProofTests
{
    private const int Programs = 10_000;
    private const int Seed = 1;

    private static readonly string Scenarios = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    [Theory]
    [InlineData("var s = chan.Accept(); Use(s); s.Close();")]
    [InlineData("using var s = chan.Accept(); Use(s);")]
    [InlineData("using var s = chan.Accept(); try { Use(s); return; } finally { Log(1); }")]
    [InlineData("using (var s = chan.Accept()) { if (flag) return; Use(s); }")]
    [InlineData("var s = chan.Accept(); if (flag) { Use(s); } else if (n > 1) { n++; } s.Close();")]
    [InlineData("var s = chan.Accept(); if (flag) { s.Close(); return; } s.Close();")]
    [InlineData("var s = chan.Accept(); switch (n) { case 0: s.Close(); break; case 1: Use(s); goto default; default: s.Close(); return; }", false)]
    [InlineData("var s = chan.Accept(); switch (n) { case 0: s.Close(); break; case 1: Use(s); s.Close(); break; default: s.Close(); return; }")]
    [InlineData("while (n-- > 0) { var s = chan.Accept(); if (n == 7) { s.Close(); break; } if (n == 5) { s.Close(); continue; } s.Close(); }")]
    [InlineData("while (true) { var s = chan.Accept(); if (flag) { s.Close(); return; } s.Close(); }")]
    [InlineData("do { using var s = chan.Accept(); Use(s); } while (flag);")]
    [InlineData("for (int i = 0; i < n; i++) { using var s = chan.Accept(); if (i == 3) continue; Use(s); }")]
    [InlineData("foreach (char c in \"abc\") { using var s = chan.Accept(); Use(s); }")]
    [InlineData("var s = chan.Accept(); try { Use(s); } finally { s.Close(); }")]
    [InlineData("var s = chan.Accept(); try { Use(s); } catch (System.Exception e) { Log(e.Message); } s.Close();")]
    [InlineData("lock (typeof(int)) { using var s = chan.Accept(); Use(s); }")]
    [InlineData("var s = chan.Accept(); s.Close(); s = chan.Accept(); s.Close();")]
    [InlineData("using var s = chan.Accept(); Use(chan); Log($\"{n}\");")]

    // What is wrong, or would take more than a look at each variable, is left to the flow analysis.
    [InlineData("var s = chan.Accept(); Use(s);", false)]
    [InlineData("var s = chan.Accept(); s.Close(); Use(s);", false)]
    [InlineData("var s = chan.Accept(); if (flag) s.Close(); if (!flag) s.Close();", false)]
    [InlineData("var s = chan.Accept(); try { Use(s); s.Close(); } catch { s.Close(); }", false)]
    [InlineData("var s = chan.Accept(); while (flag) { s.Close(); }", false)]
    [InlineData("var s = chan.Accept(); s = chan.Accept(); s.Close();", false)]
    [InlineData("while (flag) { var s = chan.Accept(); if (n == 1) continue; s.Close(); }", false)]
    [InlineData("var s = chan.Accept(); var t = s; t.Close();", false)]
    [InlineData("var s = chan.Accept(); System.Action f = () => s.Close(); f();", false)]
    [InlineData("chan.Close();", false)]
    [InlineData("chan.Accept();", false)]
    [InlineData("object o = chan; Log(o);", false)]
    [InlineData("using var s = chan.Accept(); s.Close();", false)]
    [InlineData("using (var s = chan.Accept()) { try { Take(s); } finally { throw new System.IO.IOException(); } }", false)]
    [InlineData("var s = chan.Accept(); try { try { s.Close(); } finally { throw new System.IO.IOException(); } } finally { s.Close(); }", false)]
    [InlineData("while (flag) { var s = chan.Accept(); try { try { s.Close(); break; } finally { Log(1); } } catch { Use(s); } }", false)]
    public void A_body_is_proven_right_where_a_look_at_each_variable_is_enough(string body, bool isProven = true)
    {
        var compilation = TestCompilation.Create($"{TestCompilation.Usings}class C {{ static void M(Socket chan, bool flag, int n) {{ {body} }} }}");
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(isProven ? 1 : 0, Judge(compilation, body));
    }

    [Fact]
    public void Nothing_is_said_of_what_is_proven_in_a_scenario()
    {
        int proven = 0;
        foreach (string file in Directory.GetFiles(Scenarios, "*.md"))
        {
            foreach (var scenario in Scenario.Read(File.ReadAllText(file)))
                proven += Judge(TestCompilation.Create(scenario.Source, scenario.Shape == "program" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary), scenario.Id);
        }

        Assert.True(proven > 50, $"only {proven} bodies are proven");
    }

    [Fact]
    public void Nothing_is_said_of_what_is_proven_in_a_random_program()
    {
        int proven = 0;
        for (int first = 0; first < Programs; first += 250)
            proven += Judge(new WrittenPrograms([.. Enumerable.Range(first, 250).Select(number => ProgramGenerator.Make(Seed, number))]).Compilation, $"seed {Seed}, program {first} or one of the 249 behind it");
        Assert.True(proven > 50, $"only {proven} bodies are proven");
    }

    /// <summary>How many bodies are proven; of none of those must anything be said.</summary>
    private static int Judge(Compilation compilation, string what)
    {
        var knowledge = new Knowledge(compilation, KnownSymbols.Of(compilation, new AnalyzerOptions([]), CancellationToken.None)!);
        int proven = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                if (model.GetOperation(declaration) is not IMethodBodyOperation method || (method.BlockBody ?? method.ExpressionBody) is not { } body
                    || model.GetDeclaredSymbol(declaration) is not { } owner || !FlowAnalysis.Concerns(body, knowledge) || !PlainProof.Succeeds(body, owner, knowledge, CancellationToken.None))
                {
                    continue;
                }

                proven++;
                var said = OwnershipAnalyzer.Judge(ControlFlowGraph.Create(method), owner, knowledge, AnalysisOptions.Default, CancellationToken.None).ToList();
                Assert.True(said.Count == 0, $"{what}: {string.Join('\n', said)}\n{declaration}");
            }
        }

        return proven;
    }
}
