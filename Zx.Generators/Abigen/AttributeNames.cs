namespace Zx.Abigen;

/// <summary>The attributes that a declaration and its arguments can carry, and what they mean.</summary>
internal static class AttributeNames
{
    public const string Optional = Keywords.Optional;

    public static readonly IReadOnlyDictionary<string, CallTraits> Traits = new Dictionary<string, CallTraits>
    {
        ["vdsocall"] = CallTraits.Vdso,
        ["blocking"] = CallTraits.Blocking,
        ["const"] = CallTraits.Const,
        ["noreturn"] = CallTraits.NoReturn,
        ["internal"] = CallTraits.Internal,
        ["test_category1"] = CallTraits.TestCategory1,
        ["test_category2"] = CallTraits.TestCategory2,
        ["deprecated"] = CallTraits.Deprecated,
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>
    {
        [Keywords.In] = Direction.In,
        [Keywords.Out] = Direction.Out,
        [Keywords.InOut] = Direction.InOut,
    };

    public static readonly IReadOnlyDictionary<string, Ownership> Ownerships = new Dictionary<string, Ownership>
    {
        ["handle_use"] = Ownership.Unstated,
        ["handle_acquire"] = Ownership.Acquire,
        ["handle_release"] = Ownership.Release,
        ["handle_release_always"] = Ownership.ReleaseAlways,
    };

    public static IEnumerable<string> OfArguments => Directions.Keys.Concat(Ownerships.Keys).Concat([Optional]);
}
