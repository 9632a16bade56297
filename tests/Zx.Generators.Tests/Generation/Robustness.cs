using System.Reflection;
using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Abigen.Tests;
using Zx.Generators.Emitters;
using Zx.Generators.Generation;

namespace GeneratorTests;

/// <summary>The generator reports nothing and never throws, and keeps nothing of a compilation alive.</summary>
public class Robustness
{
    private static readonly string[] Words =
    [
        "syscall", "returns", "(", ")", "[", "]", ":", ";", ",", "*", "\n", "\n#!", "\n#^", "\n#@", "IN", "OUT", "INOUT", "optional",
        "handle_acquire", "handle_release", "zx_handle_t", "zx_status_t", "zx_rights_t", "size_t", "any", "bool", "socket_x", "handle_y",
        "handle", "options", "out", "must", "have", "be", "of", "type", "ZX_RIGHT_READ", "ZX_OBJ_TYPE_SOCKET", ".", "If", "is", "&", "é", "1",
    ];

    [Fact]
    public void It_survives_a_file_that_ends_anywhere()
    {
        string text = File.ReadAllText(DefinitionFiles.Own);
        for (int length = 0; length < text.Length; length += 61)
        {
            AssertQuiet(text[..length]);
        }
    }

    [Fact]
    public void It_survives_any_words()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        for (int run = 0; run < 200; run++)
        {
            string text = string.Join(" ", Enumerable.Range(0, random.Next(120)).Select(_ => Words[random.Next(Words.Length)]));
            AssertQuiet(text, $"seed {seed}");
        }
    }

    [Fact]
    public void It_survives_a_class_that_ends_anywhere()
    {
        const string Class = """
            using System;
            using Zx;
            namespace N
            {
                [HandleApi(Namespace = "M.\0", StaleSafe = true), DeclaresObjectType("LAMP", "Lamp", 40, Rights = typeof(string))]
                [DeclaresRight("DIM", "Dim", 20), DeclaresRight("é", "class", -1), DeclaresObjectType(null, "", 99)]
                static partial class Raw
                {
                    /// <summary>Dims <a>
                    [Requires("lamp must have " + "DIM."), Requires(null), Requires("é"), Requires("If day is Sunday, lamp must have DIM.")]
                    public static ZxStatus LampDim([HandleReleaseAlways] ref uint lamp, Span<uint> lamps, DayOfWeek day, __arglist, void* p) => 0;
                    public static ZxStatus LampDim([HandleUse] uint lamp, [HandleType("LAMP", Rights = typeof(Missing<>))] out uint other) => 0;
                    public static ZxStatus Lamp__([HandleUse] uint __, [HandleUse] uint _) => 0;
                    public static ZxStatus _([HandleUse] uint lamp) => 0;
                    public static ZxStatus Ä([HandleUse] uint ä) => 0;
                }
            }
            """;
        for (int length = Class.Length; length >= 0; length -= 5)
        {
            GeneratorRun run = GeneratorRun.Of(new ProjectOptions("Project"), [], Class[..length]);
            Assert.True(run.Result.Exception is null, $"{run.Result.Exception}\n{Class[..length]}");
            string[] faults = [.. run.Output.SyntaxTrees.Skip(1).SelectMany(tree => tree.GetDiagnostics()).Select(diagnostic => diagnostic.ToString())];
            Assert.True(faults.Length == 0, $"{string.Join("\n", faults)}\n{Class[..length]}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\0\uFFFF\uD800 syscall")]
    public void It_survives_a_file_that_is_no_definition(string? text) => AssertQuiet(text);

    [Fact]
    public void A_file_without_calls_gives_no_files() =>
        Assert.Empty(GeneratorRun.Of(new ProjectOptions(null), [new DefinitionText("/project/none.abigen", "# nothing")]).Files);

    [Theory]
    [InlineData(typeof(Api))]
    [InlineData(typeof(Definition))]
    [InlineData(typeof(ApiClass))]
    [InlineData(typeof(GeneratedFile))]
    public void What_the_pipeline_keeps_holds_nothing_of_a_compilation(Type root)
    {
        Type[] forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel), typeof(Location)];

        Assert.DoesNotContain(TypesBelow(root), type => forbidden.Any(banned => banned.IsAssignableFrom(type)));
    }

    private static void AssertQuiet(string? text, string? message = null)
    {
        GeneratorRunResult result = GeneratorRun.Of(
            new ProjectOptions("Project"), [new DefinitionText("/project/test.abigen", text)]).Result;

        Assert.True(result.Exception is null, $"{message} {result.Exception}\n{text}");
        Assert.Empty(result.Diagnostics);
    }

    private static HashSet<Type> TypesBelow(Type root)
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>([root]);
        while (open.TryDequeue(out Type? type))
        {
            if (found.Add(type) && type.Assembly == typeof(Api).Assembly)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    open.Enqueue(field.FieldType);
                }
            }

            foreach (Type part in type.GenericTypeArguments.Concat(type.HasElementType ? [type.GetElementType()!] : []))
            {
                open.Enqueue(part);
            }
        }

        Assert.Contains(typeof(string), found);
        return found;
    }
}
