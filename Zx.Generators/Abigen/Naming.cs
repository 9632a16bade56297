namespace Zx.Abigen;

/// <summary>The C# spelling of the names of calls and arguments. Keywords are not escaped.</summary>
internal static class Naming
{
    /// <summary>The names of a call and of its argument make one together, and metadata ends names at 1,023 bytes.</summary>
    public const int LongestName = 500;

    /// <summary>
    /// The words of a call's name capitalised; a leading object type is spelt as its member of ZxObjectType, so that
    /// <c>eventpair_create</c> is <c>EventPairCreate</c>.
    /// </summary>
    public static string Pascal(string callName)
    {
        string[] words = Words(callName);
        return words.Length == 0
            ? callName
            : (Vocabulary.Kernel.ObjectTypeOfPrefix(words[0])?.Name ?? Capitalised(words[0])) + string.Concat(words.Skip(1).Select(Capitalised));
    }

    /// <summary>The words of an argument's name capitalised, but the first: <c>socket_to_share</c> is <c>socketToShare</c>.</summary>
    public static string Camel(string argumentName)
    {
        string[] words = Words(argumentName);
        return words.Length == 0
            ? argumentName
            : char.ToLowerInvariant(words[0][0]) + words[0].Substring(1) + string.Concat(words.Skip(1).Select(Capitalised));
    }

    /// <summary>The words of a C# name in lower case with underscores; EventPair is the one name that C writes in one word.</summary>
    public static string Snake(string managedName) =>
        string.Concat(managedName.Replace(nameof(ZxObjectType.EventPair), "Eventpair").Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    /// <summary>Whether two names are the same but for snake case and camel case.</summary>
    public static bool SpellsSame(string name, string other) =>
        string.Equals(name.Replace("_", ""), other.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string name) => name.Split(['_'], StringSplitOptions.RemoveEmptyEntries);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
