using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>A function being analysed inside its caller: a lambda or local function, called where its captures are known.</summary>
/// <param name="Caller">The frame that calls it; null for the method itself.</param>
/// <param name="Call">The calling operation in the caller.</param>
/// <param name="Graph">The function's graph.</param>
/// <param name="Entry">The world in which it is called.</param>
/// <param name="Arguments">The handles that come in as arguments, rather than as captures, and what the caller wrote for each.</param>
/// <param name="ReportInside">The handles whose misuse is reported inside the function rather than at the call.</param>
/// <param name="Pinned">The handles that the caller's statement still holds.</param>
internal sealed record Frame(
    Frame? Caller, IOperation? Call, FlowGraph Graph, World? Entry, IReadOnlyDictionary<int, IOperation> Arguments, Func<int, bool> ReportInside, IntSet Pinned)
{
    // Functions that call functions that call functions: past this, the analysis is not worth its time.
    private const int Deepest = 5;

    public static readonly IReadOnlyDictionary<int, IOperation> NoArguments = new Dictionary<int, IOperation>();

    public static Frame Root(FlowGraph graph) => new(null, null, graph, null, NoArguments, _ => true, IntSet.Empty);

    /// <summary>Whether a function may be entered from here: it is not running already, and not too deep.</summary>
    public bool MayEnter(FlowGraph graph)
    {
        int depth = 0;
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Graph == graph || ++depth > Deepest)
                return false;
        }

        return true;
    }
}
