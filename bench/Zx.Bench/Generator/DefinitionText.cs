using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Bench.Generator;

/// <summary>A definition file as an editor holds it: its text is there already.</summary>
internal sealed class DefinitionText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
