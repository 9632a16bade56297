using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Where a handle identity comes from.</summary>
internal enum IdentityOrigin
{
    /// <summary>A call that acquires it.</summary>
    Acquired,

    /// <summary>It was there when the method began: a parameter, a field, a captured variable.</summary>
    Entry,

    /// <summary>A call or member without a contract gave it.</summary>
    Foreign,

    /// <summary>The invalid handle, or a nullable without a value.</summary>
    Nothing,
}

/// <summary>One handle, named by the operation or the place it comes from.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Operation">The operation that made it, if one did.</param>
/// <param name="Place">The place that held it on entry, if one did.</param>
/// <param name="Type">The handle's type, or the type of the value that carries it.</param>
/// <param name="IsLent">Whether it belongs to somebody else by contract.</param>
/// <param name="Initial">Its state when it comes into being.</param>
internal sealed record Identity(
    int Number, IdentityOrigin Origin, IOperation? Operation, Place? Place, ITypeSymbol? Type, bool IsLent, LifeStates Initial)
{
    /// <summary>Whether a value of its type can be null.</summary>
    public bool CanBeNull => Type is null or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { IsReferenceType: true };
}

/// <summary>Gives every handle identity its number.</summary>
internal sealed class IdentityTable
{
    private readonly Dictionary<(object Source, int Index), Identity> _bySource = [];
    private readonly List<Identity> _identities = [];

    public Identity this[int number] => _identities[number];

    /// <summary>The identity that an operation makes, or that a place held on entry.</summary>
    /// <param name="source">The operation or place.</param>
    /// <param name="index">Tells apart what one operation makes.</param>
    /// <param name="create">Makes the identity, given its number.</param>
    public Identity Get(object source, int index, Func<int, Identity> create)
    {
        if (!_bySource.TryGetValue((source, index), out var identity))
        {
            identity = create(_identities.Count);
            _identities.Add(identity);
            _bySource.Add((source, index), identity);
        }

        return identity;
    }

    /// <summary>What an identity becomes when its operation makes another one while it is still held.</summary>
    public Identity Older(Identity identity) =>
        identity.Operation is null ? identity : Get((identity.Number, "older"), 0, number => identity with { Number = number });
}

/// <summary>Names of values that are not handles. A name stands for one value until its definition runs again.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<object, int> _numbers = [];
    private readonly List<List<int>> _derived = [];

    public int Get(object source)
    {
        if (!_numbers.TryGetValue(source, out int number))
        {
            _numbers.Add(source, number = _derived.Count);
            _derived.Add([]);
        }

        return number;
    }

    /// <summary>The name of a pure function of two other names.</summary>
    public int Derived(object function, int left, int right)
    {
        int number = Get((function, left, right));
        foreach (int operand in (int[])[left, right])
        {
            if (!_derived[operand].Contains(number))
                _derived[operand].Add(number);
        }

        return number;
    }

    public IReadOnlyList<int> DerivedFrom(int number) => _derived[number];
}

/// <summary>A place in the source where a handle came to its end, or lost rights.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Syntax">What to point at.</param>
/// <param name="Verb">What happened there, as in "was shared".</param>
/// <param name="ConsumesOnFailure">Whether the call could have failed and released nevertheless.</param>
internal sealed record Site(int Number, SyntaxNode Syntax, string Verb, bool ConsumesOnFailure)
{
    /// <summary>The verb of a call that failed to acquire.</summary>
    public const string Failed = "failed";

    /// <summary>The verb of an expression that gives the invalid handle.</summary>
    public const string Default = "invalid";

    /// <summary>The verb of a call that asked for fewer rights.</summary>
    public const string RightsGivenUp = "reduced";

    public static string PassedTo(string name) => $"passed to '{name}'";

    /// <summary>What a releasing method does, in the words of its name.</summary>
    public static string VerbOf(IMethodSymbol method)
    {
        string name = method.Name.StartsWith("Try", StringComparison.Ordinal) ? method.Name.Substring(3) : method.Name;
        return name switch
        {
            "Share" or "ShareAsync" or "op_LeftShift" => "shared",
            "Close" or "CloseMany" or "CloseAsync" => "closed",
            "Dispose" or "DisposeAsync" => "disposed",
            "Replace" => "replaced",
            _ => PassedTo(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name),
        };
    }
}

/// <summary>Gives every site its number.</summary>
internal sealed class SiteTable
{
    private readonly Dictionary<(SyntaxNode, string), Site> _bySyntax = [];
    private readonly List<Site> _sites = [];

    public Site this[int number] => _sites[number];

    public int Get(SyntaxNode syntax, string verb, bool consumesOnFailure = false)
    {
        if (!_bySyntax.TryGetValue((syntax, verb), out var site))
        {
            site = new Site(_sites.Count, syntax, verb, consumesOnFailure);
            _sites.Add(site);
            _bySyntax.Add((syntax, verb), site);
        }

        return site.Number;
    }
}
