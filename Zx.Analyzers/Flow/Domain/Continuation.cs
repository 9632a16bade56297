using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Where a path goes on when the finally region it runs through ends.</summary>
/// <param name="Branch">The branch being taken; null where an exception is under way.</param>
/// <param name="NextFinally">Which of the branch's finally regions comes next.</param>
/// <param name="Outer">The same for the finally region around this one.</param>
/// <param name="Thrown">The exact type of the exception under way, if it is known.</param>
internal sealed record Continuation(ControlFlowBranch? Branch, int NextFinally, Continuation? Outer, ITypeSymbol? Thrown = null);
