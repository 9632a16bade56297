using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>The way in: text → syntax → bound model.</summary>
internal static class AbigenFile
{
    /// <summary>The syntax of a definition file; missing text is an empty file.</summary>
    public static AbigenSyntaxTree Parse(SourceText? text) => Parser.Parse(text ?? SourceText.From(string.Empty));

    /// <summary>What a definition file means, and everything that is wrong with it.</summary>
    public static BindingResult Bind(SourceText? text) => Binder.Bind(Parse(text));
}
