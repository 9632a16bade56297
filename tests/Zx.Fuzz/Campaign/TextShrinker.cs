namespace Zx.Fuzz.Campaign;

/// <summary>Makes a text smaller that has a property, as long as it keeps it: pieces are left out, first large ones, then small ones.</summary>
internal static class TextShrinker
{
    public static string Shrink(string text, Func<string, bool> hasProperty)
    {
        for (int length = Math.Max(text.Length / 2, 1); length > 0; length /= 2)
        {
            int start = 0;
            while (start < text.Length)
            {
                string shorter = text.Remove(start, Math.Min(length, text.Length - start));
                if (hasProperty(shorter))
                {
                    text = shorter;
                }
                else
                {
                    start += length;
                }
            }
        }

        return text;
    }
}
