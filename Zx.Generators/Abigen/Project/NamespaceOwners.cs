namespace Zx.Abigen;

/// <summary>Who generates into which namespace: each typed API has the same types, so it needs a namespace of its own.</summary>
internal sealed class NamespaceOwners
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>Gives a namespace to whoever asks first.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="claimant">The path of a definition file, or the name of a class.</param>
    /// <returns>Who has it already, or null.</returns>
    public string? Claim(string @namespace, string claimant)
    {
        if (_owners.TryGetValue(@namespace, out string? owner))
        {
            return owner;
        }

        _owners.Add(@namespace, claimant);
        return null;
    }
}
