using System.Text;
using CsCheck;

namespace Zx.Fuzz.Inputs;

/// <summary>Changes a text here and there.</summary>
internal static class Mutation
{
    private const int MostChanges = 5;
    private const int MostRepetitions = 40;
    private const int LongestCut = 12;

    public static string Apply(PCG random, string text)
    {
        for (int left = random.Between(1, MostChanges); left > 0; left--)
        {
            text = Change(random, text);
        }

        return text;
    }

    private static string Change(PCG random, string text)
    {
        if (text.Length == 0)
        {
            return random.Pick(Words.Fragments);
        }

        (int start, int end) = PieceAt(text, random.Below(text.Length));
        string piece = text[start..end];
        return random.Below(14) switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(end, piece),
            2 => Move(random, text, start, end),
            3 or 4 => Replace(text, start, end, random.Pick(Words.Fragments)),
            5 or 6 => text.Insert(start, random.Pick(Words.Fragments)),
            7 or 8 or 9 => Replace(text, start, end, Misspell(random, piece)),
            10 => Replace(text, start, end, random.Pick(Words.Names)),
            11 => random.Chance(50) ? text[..start] : text[start..],
            12 => text.Remove(start, Math.Min(random.Between(1, LongestCut), text.Length - start)),
            _ => random.Chance(10) ? Repeat(text, start, end, random.Between(2, MostRepetitions)) : ChangeLineEnds(random, text),
        };
    }

    /// <summary>The word or the one character at a position.</summary>
    private static (int Start, int End) PieceAt(string text, int position)
    {
        int start = position;
        int end = position + 1;
        if (IsWord(text[position]))
        {
            while (start > 0 && IsWord(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }
        }

        return (start, end);
    }

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static string Misspell(PCG random, string piece)
    {
        int index = random.Below(piece.Length);
        return random.Below(6) switch
        {
            0 => piece.Remove(index, 1),
            1 => piece.Insert(index, piece[index].ToString()),
            2 when index > 0 => piece.Remove(index, 1).Insert(index - 1, piece[index].ToString()),
            3 => piece.ToUpperInvariant(),
            4 => piece.ToLowerInvariant(),
            _ => Replace(piece, index, index + 1, ((char)random.Between(' ', '~')).ToString()),
        };
    }

    private static string Move(PCG random, string text, int start, int end)
    {
        string rest = text.Remove(start, end - start);
        return rest.Insert(random.Below(rest.Length + 1), text[start..end]);
    }

    private static string Replace(string text, int start, int end, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(end));

    private static string Repeat(string text, int start, int end, int count) =>
        text.Insert(end, new StringBuilder().Insert(0, text[start..end], count).ToString());

    private static string ChangeLineEnds(PCG random, string text) => text.ReplaceLineEndings(random.Pick(["\n", "\r\n", "\r", "\n\n"]));
}
