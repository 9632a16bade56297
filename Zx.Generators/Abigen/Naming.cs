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
        int start = StartOfWords(callName);
        int end = callName.IndexOf('_', start);
        end = end < 0 ? callName.Length : end;
        return start == callName.Length ? callName
            : Vocabulary.Kernel.ObjectTypeOfPrefix(callName.Substring(start, end - start)) is { } type ? type.Name + Capitalised(callName, end)
            : Capitalised(callName, start);
    }

    /// <summary>The words of an argument's name capitalised, but the first: <c>socket_to_share</c> is <c>socketToShare</c>.</summary>
    public static string Camel(string argumentName)
    {
        int start = StartOfWords(argumentName);
        return start == argumentName.Length
            ? argumentName
            : char.ToLowerInvariant(argumentName[start]) + Capitalised(argumentName, start).Substring(1);
    }

    /// <summary>The words of a C# name in lower case with underscores; EventPair is the one name that C writes in one word.</summary>
    public static string Snake(string managedName) =>
        string.Concat(managedName.Replace(nameof(ZxObjectType.EventPair), "Eventpair").Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    /// <summary>Whether two names are the same but for snake case and camel case.</summary>
    public static bool SpellsSame(string name, string other) =>
        string.Equals(name.Replace("_", ""), other.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the first word begins; the end where there is none.</summary>
    private static int StartOfWords(string name) => name.Length - name.TrimStart('_').Length;

    /// <summary>The words from a place on in one, each with a capital letter. The generator names a thing at every edit, so it takes one copy.</summary>
    private static string Capitalised(string name, int start)
    {
        var letters = new char[name.Length - start];
        int count = 0;
        bool startsWord = true;
        for (int index = start; index < name.Length; index++)
        {
            if (name[index] != '_')
            {
                letters[count++] = startsWord ? char.ToUpperInvariant(name[index]) : name[index];
            }

            startsWord = name[index] == '_';
        }

        return new string(letters, 0, count);
    }
}
