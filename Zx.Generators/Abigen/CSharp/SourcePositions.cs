using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Positions in the files that declare one class, counted on from file to file, as the front end has one text.</summary>
internal sealed class SourcePositions
{
    private readonly List<(SyntaxTree Tree, int Start)> _files = [];
    private int _end;

    /// <summary>The position among all files of a place in one.</summary>
    public TextSpan Of(SyntaxTree tree, TextSpan span)
    {
        int index = _files.FindIndex(file => file.Tree == tree);
        if (index < 0)
        {
            index = _files.Count;
            _files.Add((tree, _end));
            _end += tree.Length + 1;
        }

        return new TextSpan(_files[index].Start + span.Start, span.Length);
    }

    /// <summary>The position among all files of a location; nothing at the start for one outside of them.</summary>
    public TextSpan Of(Location? location) => location?.SourceTree is { } tree ? Of(tree, location.SourceSpan) : default;

    /// <summary>The location that a position stands for.</summary>
    public Location LocationOf(TextSpan span)
    {
        (SyntaxTree tree, int start) = _files.LastOrDefault(file => file.Start <= span.Start);
        return tree is null ? Location.None : Location.Create(tree, new TextSpan(span.Start - start, span.Length));
    }

    /// <summary>The number of a position's line in its file, from one.</summary>
    public int LineOf(int position) => LocationOf(new TextSpan(position, 0)).GetLineSpan().StartLinePosition.Line + 1;
}
