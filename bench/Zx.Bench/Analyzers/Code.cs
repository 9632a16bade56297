using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zx.Bench.Analyzers;

/// <summary>The code that is analysed: the same shapes over a handle and over a disposable class, and code with neither.</summary>
internal static class Code
{
    private const string Handle = """
        using System; using Zx;
        [Handle] public readonly struct Item : IDisposable {
            [return: HandleAcquire] public static Item Make() => default;
            public int Use(int x) => x;
            [HandleReleaseAlways] public void Dispose() { }
        }

        """;

    private const string Disposable = """
        using System;
        public sealed class Item : IDisposable {
            public static Item Make() => new Item();
            public int Use(int x) => x;
            public void Dispose() { }
        }

        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static CSharpCompilation WithHandles(int methods) => Compile(Handle + Methods(methods), withAbstractions: true);

    /// <summary>The same, each method with a jump that goes nowhere: what is proven by a look at each variable has none.</summary>
    public static CSharpCompilation WithHandlesAndJumps(int methods) =>
        Compile(Handle + Methods(methods).Replace("(int n) { ", "(int n) { goto start; start: "), withAbstractions: true);

    public static CSharpCompilation WithDisposables(int methods) => Compile(Disposable + Methods(methods), withAbstractions: false);

    /// <summary>Code that knows no handles, in a project that does not reference them either.</summary>
    public static CSharpCompilation WithNeither(int methods) =>
        Compile("using System;\n" + Methods(methods).Replace("Item.Make()", "new Random(n)").Replace("Item", "Random").Replace(".Use(", ".Next(").Replace(".Dispose()", ".Next()")
            .Replace("using var", "var"), withAbstractions: false);

    /// <summary>One method in which a handle is released on each of many branches.</summary>
    public static CSharpCompilation Branches(int branches)
    {
        var text = new StringBuilder(Handle).Append("class C { static bool Cond() => true; static void M() { var s = Item.Make();\n");
        for (int i = 0; i < branches; i++)
            text.Append("if (Cond()) { s.Use(1); }\n");
        return Compile(text.Append("s.Dispose(); } }").ToString(), withAbstractions: true);
    }

    /// <summary>The same, where each branch releases the handle and each but the first is reported.</summary>
    public static CSharpCompilation ReleasingBranches(int branches)
    {
        var text = new StringBuilder(Handle).Append("class C { static bool Cond() => true; static void M() { var s = Item.Make();\n");
        for (int i = 0; i < branches; i++)
            text.Append("if (Cond()) { s.Dispose(); }\n");
        return Compile(text.Append("} }").ToString(), withAbstractions: true);
    }

    private static string Methods(int count)
    {
        var text = new StringBuilder("class C {\n");
        for (int i = 0; i < count; i++)
        {
            text.Append((i % 4) switch
            {
                0 => $"static int M{i}(int n) {{ var a = Item.Make(); var b = Item.Make(); if (n > 1) {{ a.Use(n); }} for (int i = 0; i < n; i++) {{ b.Use(i); }} a.Dispose(); b.Dispose(); return n; }}\n",
                1 => $"static int M{i}(int n) {{ using var a = Item.Make(); try {{ return a.Use(n); }} finally {{ Console.WriteLine(n); }} }}\n",
                2 => $"static void M{i}(int n) {{ var a = Item.Make(); switch (n) {{ case 0: a.Dispose(); break; case 1: a.Use(1); a.Dispose(); break; default: a.Dispose(); return; }} Console.WriteLine(n); }}\n",
                _ => $"static int M{i}(int n) {{ int sum = 0; while (n-- > 0) {{ var a = Item.Make(); sum += a.Use(n); if (sum > 9) {{ a.Dispose(); break; }} a.Dispose(); }} return sum; }}\n",
            });
        }

        return text.Append('}').ToString();
    }

    private static CSharpCompilation Compile(string source, bool withAbstractions) => CSharpCompilation.Create(
        "Measured",
        [CSharpSyntaxTree.ParseText(source, path: "Measured.cs")],
        withAbstractions ? [.. References, MetadataReference.CreateFromFile(typeof(HandleAttribute).Assembly.Location)] : References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
