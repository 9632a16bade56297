using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What is known of a compilation, shared by the analyses of all its methods.</summary>
internal sealed class Knowledge
{
    public Knowledge(Compilation compilation, KnownSymbols known)
    {
        (Compilation, Known, Shapes) = (compilation, known, new HandleShapes(known));
        Contracts = new ContractTable(known, Shapes);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public KnownSymbols Known { get; }

    public HandleShapes Shapes { get; }

    public ContractTable Contracts { get; }

    public SummaryTable Summaries { get; }
}
