using Microsoft.CodeAnalysis;
using Zx.Abigen;
using Zx.Fuzz.Inputs;

namespace Zx.Fuzz.Checks;

/// <summary>How much is checked of an input; what costs more is asked of fewer.</summary>
[Flags]
internal enum Depth
{
    /// <summary>Lexer, parser, binder, sentences.</summary>
    FrontEnd = 0,

    /// <summary>The same text again: with other line ends, with what a diagnostic suggests.</summary>
    Again = 1,

    /// <summary>The emitters; what they write is parsed as C#.</summary>
    Emitters = 2,

    /// <summary>The tool's JSON and C header.</summary>
    Tool = 4,

    /// <summary>What the emitters write of a file without an error is compiled.</summary>
    Compilation = 8,

    /// <summary>Everything.</summary>
    All = Again | Emitters | Tool | Compilation,
}

/// <summary>All that is asked of one input.</summary>
internal static class InputCheck
{
    /// <returns>What was seen of the input.</returns>
    /// <exception cref="Violation">A property does not hold.</exception>
    public static Observation Run(Input input, Depth depth)
    {
        if (input.Kind == InputKind.Sentence)
        {
            SentenceCheck.Run(input.Text);
            return new Observation(null, 0, IsCompiled: false);
        }

        bool isValid = input.Kind == InputKind.Valid;
        BindingResult result = FrontEndCheck.Run(input.Text, isValid);
        if (depth.HasFlag(Depth.Again))
        {
            FrontEndCheck.RunAgain(input.Text, result);
            EmitterCheck.RunAgain(result.Model, input.Settings);
        }

        if (depth.HasFlag(Depth.Tool))
        {
            ToolCheck.Run(result);
        }

        if (!depth.HasFlag(Depth.Emitters))
        {
            return new Observation(result, 0, IsCompiled: false);
        }

        IReadOnlyList<SyntaxTree> files = EmitterCheck.Run(result.Model, input.Settings);
        bool isCompiled = isValid && depth.HasFlag(Depth.Compilation) && input.Settings is { Backend: null, IsExported: false };
        if (isCompiled)
        {
            CompilationCheck.Run(files);
        }

        return new Observation(result, files.Count, isCompiled);
    }
}

/// <summary>What was seen of an input.</summary>
/// <param name="Result">What the file means, or null for a sentence.</param>
/// <param name="ParsedFiles">How many generated files were parsed.</param>
/// <param name="IsCompiled">Whether they were compiled.</param>
internal sealed record Observation(BindingResult? Result, int ParsedFiles, bool IsCompiled);
