using System.Globalization;

namespace Zx.Abigen;

/// <summary>Characters that the format does not know, told so that one can find them even when they cannot be seen.</summary>
internal static class CodePoint
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0x0000] = "null",
        [0x007F] = "delete",
        [0x0085] = "next line",
        [0x00A0] = "no-break space",
        [0x00AD] = "soft hyphen",
        [0x061C] = "Arabic letter mark",
        [0x180E] = "Mongolian vowel separator",
        [0x200B] = "zero width space",
        [0x200C] = "zero width non-joiner",
        [0x200D] = "zero width joiner",
        [0x200E] = "left-to-right mark",
        [0x200F] = "right-to-left mark",
        [0x2028] = "line separator",
        [0x2029] = "paragraph separator",
        [0x202A] = "left-to-right embedding",
        [0x202B] = "right-to-left embedding",
        [0x202C] = "pop directional formatting",
        [0x202D] = "left-to-right override",
        [0x202E] = "right-to-left override",
        [0x2060] = "word joiner",
        [0x2066] = "left-to-right isolate",
        [0x2067] = "right-to-left isolate",
        [0x2068] = "first strong isolate",
        [0x2069] = "pop directional isolate",
        [0x3000] = "ideographic space",
        [0xFEFF] = "byte order mark",
        [0xFFFD] = "replacement character",
    };

    /// <summary>How many UTF-16 units the character at a position has: two for a surrogate pair.</summary>
    public static int LengthAt(string text, int position) => char.IsSurrogatePair(text, position) ? 2 : 1;

    /// <summary>Whether a reader of the text cannot see the character, or cannot tell it from a space.</summary>
    public static bool IsInvisible(string character) => CharUnicodeInfo.GetUnicodeCategory(character, 0)
        is UnicodeCategory.SpaceSeparator || BreaksText(character);

    /// <summary>Whether the character has no place even in free text: a control, a formatting mark, half a pair, no character at all.</summary>
    public static bool BreaksText(string character) =>
        CharUnicodeInfo.GetUnicodeCategory(character, 0)
            is UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
        || character[0] is '\uFFFE' or '\uFFFF';

    /// <summary>For example <c>'é' (U+00E9)</c>, or <c>U+200B (zero width space)</c> for what cannot be seen.</summary>
    public static string Describe(string character)
    {
        int value = character.Length == 2 ? char.ConvertToUtf32(character[0], character[1]) : character[0];
        string number = "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
        return Names.TryGetValue(value, out string? name) ? $"{number} ({name})"
            : IsInvisible(character) ? number
            : $"'{character}' ({number})";
    }
}
