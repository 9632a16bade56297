namespace Zx.Abigen;

/// <summary>The names of one scope: hands each out once, with a number behind it where it is taken.</summary>
internal sealed class UniqueNames
{
    /// <summary>What every class has from <see cref="object"/>; a member of that name would hide it.</summary>
    private static readonly string[] ObjectMembers =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private readonly HashSet<string> _taken;

    public UniqueNames(params string[] taken) => _taken = new(taken, StringComparer.Ordinal);

    public UniqueNames(StringComparer comparer) => _taken = new(comparer);

    /// <summary>The names of the members of a class.</summary>
    public static UniqueNames OfMembers(params string[] taken) => new([.. ObjectMembers, .. taken]);

    public bool Contains(string name) => _taken.Contains(name);

    public string Claim(string wanted)
    {
        string name = wanted;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = $"{wanted}{number}";
        }

        return name;
    }
}
