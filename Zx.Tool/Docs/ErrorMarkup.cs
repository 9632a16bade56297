using System.Text.RegularExpressions;
using Zx.Abigen;

namespace Zx.Tool.Docs;

/// <summary>A documented error in Markdown: constants in bold, parameters in italics.</summary>
internal static partial class ErrorMarkup
{
    /// <summary>A parameter's name is a proper name; behind one of these words it is the common noun.</summary>
    private static readonly HashSet<string> Determiners =
        new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the", "no", "this", "its", "any", "each", "every", "another", "other", "such" };

    public static string Of(DocumentedError error, Call call)
    {
        HashSet<string> parameters = [.. call.Parameters.Select(parameter => parameter.Name)];
        string previous = "";
        string text = Word().Replace(error.Text, match =>
        {
            string word = match.Value;
            bool isName = parameters.Contains(word) && !Determiners.Contains(previous);
            previous = word;
            return isName ? Markup.Name(word) : IsConstant(word) ? Markup.Constant(word) : word;
        });
        return $"{Markup.Constant(error.Constant)}  {char.ToUpperInvariant(text[0])}{text[1..]}";
    }

    private static bool IsConstant(string word) => word.StartsWith("ZX_", StringComparison.Ordinal);

    [GeneratedRegex(@"[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
