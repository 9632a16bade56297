using System.Text;

namespace Zx.Generators.Emitters;

/// <summary>Writes indented text with <c>\n</c> line ends; its buffer is kept for the next one on the same thread.</summary>
internal sealed class IndentedWriter : IDisposable
{
    private const int IndentSize = 4;

    [ThreadStatic]
    private static StringBuilder? t_spare;

    private readonly StringBuilder _text = Interlocked.Exchange(ref t_spare, null) ?? new StringBuilder();
    private int _indent;
    private bool _isBlockStart;

    /// <summary>Writes lines, each at the present indentation.</summary>
    public void Line(string lines = "")
    {
        _isBlockStart = false;
        foreach (string line in lines.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
            {
                _text.Append(' ', _indent * IndentSize).Append(trimmed);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes an empty line, unless a block has just begun.</summary>
    public void Separate()
    {
        if (!_isBlockStart)
        {
            Line();
        }
    }

    /// <summary>Writes the lines of a member, apart from the one before.</summary>
    public void Member(string lines)
    {
        Separate();
        Line(lines);
    }

    /// <summary>Writes an opening brace, and the closing one when the result is disposed.</summary>
    public Scope Block()
    {
        Line("{");
        _isBlockStart = true;
        _indent++;
        return new Scope(this, "}");
    }

    /// <summary>Indents until the result is disposed.</summary>
    public Scope Indented()
    {
        _indent++;
        return new Scope(this, null);
    }

    public override string ToString() => _text.ToString();

    public void Dispose() => t_spare = _text.Clear();

    public readonly struct Scope(IndentedWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._indent--;
            if (close is not null)
            {
                writer.Line(close);
            }
        }
    }
}
