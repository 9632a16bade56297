using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What is known of a compilation, shared by the analyses of all its methods.</summary>
internal sealed class Knowledge
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public Knowledge(Compilation compilation, KnownSymbols known)
    {
        (Compilation, Known, Shapes) = (compilation, known, new HandleShapes(known));
        Contracts = new ContractTable(known, Shapes);
        RightsOfTypes = new RightsOfTypes(known);
        DefaultRights = new DefaultRights(compilation, () => known.Vocabulary, RightsOfTypes);
        Summaries = new SummaryTable(this);
    }

    public Compilation Compilation { get; }

    public KnownSymbols Known { get; }

    public HandleShapes Shapes { get; }

    public ContractTable Contracts { get; }

    public RightsOfTypes RightsOfTypes { get; }

    public DefaultRights DefaultRights { get; }

    public SummaryTable Summaries { get; }

    /// <summary>The semantic model of a tree, one for all that look into it: what it has bound it keeps.</summary>
    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, added => Compilation.GetSemanticModel(added));
}
