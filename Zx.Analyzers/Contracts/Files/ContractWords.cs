namespace Zx.Analyzers.Contracts;

/// <summary>The words of a contract file.</summary>
internal static class ContractWords
{
    public const string Extension = ".zxcontracts";

    public const char Comment = '#';

    /// <summary>The subject that stands for the receiver of a member, or for the values of a type.</summary>
    public const string This = "this";

    /// <summary>The subject that stands for the result.</summary>
    public const string Return = "return";

    /// <summary>What begins a requirement sentence.</summary>
    public const string Requires = "requires";

    /// <summary>What is said of a type whose values are handles.</summary>
    public const string Handle = "handle";

    /// <summary>The effects, named as the attributes of the abigen format are.</summary>
    public static readonly IReadOnlyDictionary<string, Effect> Effects = new Dictionary<string, Effect>(StringComparer.Ordinal)
    {
        ["handle_use"] = Effect.Use,
        ["handle_acquire"] = Effect.Acquire,
        ["handle_release"] = Effect.Release,
        ["handle_release_always"] = Effect.ReleaseAlways,
        ["handle_release_if_owned"] = Effect.ReleaseIfOwned,
    };
}
