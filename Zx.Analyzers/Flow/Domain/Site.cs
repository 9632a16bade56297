using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

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

    /// <summary>The verb of a call that is named for closing.</summary>
    public const string Closed = "closed";

    /// <summary>The verb of a call that is named for disposing.</summary>
    public const string Disposed = "disposed";

    /// <summary>The verb of a call that makes an object.</summary>
    public const string Made = "made";

    /// <summary>The verb of a call that changes the state of an object.</summary>
    public const string Changed = "changed";

    public static string PassedTo(string name) => $"passed to '{name}'";

    /// <summary>What a releasing method does, in the words of its name.</summary>
    public static string VerbOf(IMethodSymbol method)
    {
        string name = method.Name.StartsWith("Try", StringComparison.Ordinal) ? method.Name.Substring(3) : method.Name;
        return name switch
        {
            "Share" or "ShareAsync" or "op_LeftShift" or "SocketShare" => "shared",
            "Close" or "CloseMany" or "CloseAsync" or "HandleClose" or "HandleCloseMany" => Closed,
            "Dispose" or "DisposeAsync" => Disposed,
            "Replace" or "HandleReplace" => "replaced",
            _ => method.MethodKind switch
            {
                MethodKind.Constructor => PassedTo(method.ContainingType.Name),
                MethodKind.Conversion => $"converted to '{method.ReturnType.Name}'",
                _ => PassedTo(method.Name),
            },
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
