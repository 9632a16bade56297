using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>A function being analysed inside its caller, where its captures or what it is given are known.</summary>
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

    /// <summary>Whether what goes wrong here depends on what the caller gives: a method that runs the caller's delegates.</summary>
    public bool DependsOnCaller { get; init; }

    /// <summary>How the function returns, as far as is known: what a call of it by itself, in the same world, returns with.</summary>
    public IReadOnlyList<World> KnownExits { get; set; } = [];

    /// <summary>Whether that was asked for.</summary>
    public bool WasConsulted { get; set; }

    public static Frame Root(FlowGraph graph) => new(null, null, graph, null, NoArguments, _ => true, IntSet.Empty);

    /// <summary>Whether another function may be entered from here: not too deep.</summary>
    public bool MayEnter()
    {
        int depth = 0;
        for (var frame = this; frame is not null; frame = frame.Caller)
            depth++;
        return depth <= Deepest;
    }

    /// <summary>Whether a function is running already.</summary>
    public bool IsRunning(FlowGraph graph)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Graph == graph)
                return true;
        }

        return false;
    }

    /// <summary>The run of a function that has begun in a world and not ended; null where there is none.</summary>
    public Frame? Find(FlowGraph graph, World entry)
    {
        for (var frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame.Graph == graph && frame.Entry is { } begun && begun.IsSame(entry))
                return frame;
        }

        return null;
    }
}
