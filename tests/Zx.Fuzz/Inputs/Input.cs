using Zx.Abigen;

namespace Zx.Fuzz.Inputs;

/// <summary>One input.</summary>
/// <param name="Kind">How it was made.</param>
/// <param name="Text">A definition file, or one sentence.</param>
/// <param name="Settings">What a project says of the file.</param>
internal sealed record Input(InputKind Kind, string Text, GenerationSettings Settings);

/// <summary>How an input was made.</summary>
internal enum InputKind
{
    /// <summary>A file without an error, of every construct the format has.</summary>
    Valid,

    /// <summary>The same with some changes.</summary>
    Mutated,

    /// <summary>A few calls of a real file with some changes.</summary>
    RealMutated,

    /// <summary>Pieces in any order.</summary>
    Fragments,

    /// <summary>One sentence as it stands in a C# attribute, with or without changes.</summary>
    Sentence,
}
