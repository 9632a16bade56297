namespace Zx.Generators.Emitters;

/// <summary>A file that the compiler is given.</summary>
/// <param name="HintName">Its name, unlike that of any other.</param>
/// <param name="Text">Its text.</param>
internal sealed record GeneratedFile(string HintName, string Text);
