namespace Zx.Tool.C;

/// <summary>
/// Lays a function declaration out as clang-format does in the Google style without bin packing: on one line where it fits in 80
/// columns, else one parameter a line behind the parenthesis, else below the name, together or one a line.
/// </summary>
internal static class PrototypeLayout
{
    /// <summary>The Google C++ style guide, "Line Length".</summary>
    private const int Columns = 80;

    private const int ContinuationIndent = 4;

    /// <summary>A return type shorter than this never stands on a line of its own.</summary>
    private const int ShortestLine = 6;

    /// <summary>As many parameters, together below the name, cost less than one line for each.</summary>
    private const int Many = 5;

    /// <summary>The lines of a declaration.</summary>
    /// <param name="returnType">What stands before the name: the return type, and attributes before it.</param>
    /// <param name="name">The name of the function.</param>
    /// <param name="parameters">The parameters, each as type and name.</param>
    /// <param name="suffix">What stands between the closing parenthesis and the semicolon.</param>
    public static string Format(string returnType, string name, IReadOnlyList<(string Type, string Name)> parameters, string suffix = "")
    {
        string end = $"){suffix};";
        string[] list = parameters.Count == 0
            ? [Prototype.Void]
            : [.. parameters.Select(parameter => $"{parameter.Type} {parameter.Name}")];
        string head = $"{returnType} {name}(";
        string whole = head + string.Join(", ", list) + end;
        if (whole.Length <= Columns)
        {
            return whole;
        }

        // A name that leaves no room begins a line of its own.
        string[] opening = head.Length <= Columns || returnType.Length < ShortestLine ? [head] : [returnType, $"{name}("];
        string[] items = [.. list.Select((item, index) => item + (index < list.Length - 1 ? "," : end))];
        string together = Indented(ContinuationIndent, string.Join(" ", items));
        int aligned = opening[^1].Length;
        bool fitsTogether = together.Length <= Columns;
        bool fitsAligned = items.All(item => aligned + item.Length <= Columns);
        if (fitsTogether && (items.Length >= Many || !fitsAligned))
        {
            return Lines([.. opening, together]);
        }

        if (!fitsAligned)
        {
            return Lines([.. opening, .. items.SelectMany(Broken)]);
        }

        opening[^1] += items[0];
        return Lines([.. opening, .. items.Skip(1).Select(item => Indented(aligned, item))]);
    }

    /// <summary>One parameter below the name; its name goes on a line of its own where both do not fit.</summary>
    private static IEnumerable<string> Broken(string item)
    {
        string line = Indented(ContinuationIndent, item);
        int space = item.LastIndexOf(' ');
        return line.Length <= Columns || space < 0
            ? [line]
            : [Indented(ContinuationIndent, item[..space]), Indented(2 * ContinuationIndent, item[(space + 1)..])];
    }

    private static string Indented(int indent, string text) => new string(' ', indent) + text;

    private static string Lines(string[] lines) => string.Join("\n", lines);
}
