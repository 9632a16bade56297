using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Zx.Abigen;
using Zx.Generators;
using Zx.Generators.Emitters;

namespace Zx.Fuzz.Checks;

/// <summary>The emitters, on what a file means.</summary>
internal static class EmitterCheck
{
    /// <summary>With documentation read, so that a comment that is no XML is found, too.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>Checks that all products are written and are C#.</summary>
    /// <returns>The syntax of the generated files.</returns>
    public static IReadOnlyList<SyntaxTree> Run(AbigenModel model, GenerationSettings settings)
    {
        GeneratedFile[] files = Emit(model, settings);
        Violation.Unless(
            files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count() == files.Length,
            "no two files have one name",
            () => string.Join(" ", files.Select(file => file.HintName)));
        return [.. files.Select(Parse)];
    }

    /// <summary>Checks that a second run writes the same.</summary>
    public static void RunAgain(AbigenModel model, GenerationSettings settings) => Violation.Unless(
        Emit(model, settings).SequenceEqual(Emit(model, settings)), "the same meaning gives the same files", () => "it does not");

    private static GeneratedFile[] Emit(AbigenModel model, GenerationSettings settings)
    {
        Api api = Api.Of(model, settings);
        return [.. AbigenGenerator.Emitters.Where(emitter => emitter.IsFor(api.Settings)).SelectMany(emitter => emitter.Parts(api).SelectMany(emitter.Emit))];
    }

    private static SyntaxTree Parse(GeneratedFile file)
    {
        Violation.Unless(!file.Text.Contains('\r') && file.Text.EndsWith('\n'), "lines end with LF", () => file.HintName);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.HintName);
        foreach (Diagnostic diagnostic in tree.GetDiagnostics())
        {
            throw new Violation($"generated files are C#: {diagnostic}: {tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}");
        }

        return tree;
    }
}
