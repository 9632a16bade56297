using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GeneratorTests;

/// <summary>A definition file of a test.</summary>
/// <param name="path">Its path.</param>
/// <param name="text">What it holds; null for a file that cannot be read.</param>
internal sealed class DefinitionText(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        text is null ? null : SourceText.From(text);
}
