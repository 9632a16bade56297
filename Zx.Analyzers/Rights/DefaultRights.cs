using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>The rights with which the first handle to an object comes, by the constant of its type.</summary>
internal sealed class DefaultRights(Compilation compilation, Func<Vocabulary> vocabulary, RightsOfTypes types)
{
    private const string GlobalPrefix = "global::";

    /// <summary>The rights, or null for an object of which none are known.</summary>
    public uint? Of(string objectType) =>
        vocabulary().FindObjectType(objectType)?.DefaultRights is { } name && compilation.GetTypeByMetadataName(name.Replace(GlobalPrefix, "")) is { } rights ? types.Of(rights) : null;
}
