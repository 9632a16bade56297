using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>A handle that gets a second name while its first one stays in use.</summary>
/// <param name="Syntax">The copying expression.</param>
/// <param name="Name">The first name.</param>
/// <param name="Second">What the second one is.</param>
internal sealed record CopyObservation(SyntaxNode Syntax, string Name, string Second);

/// <summary>
/// Finds where a handle is boxed, made nullable, or copied into another variable while the original is mentioned later, before it
/// gets another value. A copy that is the last mention of the original is a move.
/// </summary>
internal sealed class CopySearch(FlowGraph graph, HandleShapes shapes, ContractTable contracts)
{
    public IEnumerable<CopyObservation> All()
    {
        foreach (var block in graph.Blocks)
        {
            for (int statement = 0; statement < block.Statements.Length; statement++)
            {
                foreach (var operation in block.Statements[statement])
                {
                    if (Copied(operation) is var (source, second) && VariableOf(source) is { } variable && IsMentionedAfter(variable, block, statement))
                        yield return new(source.Syntax, variable.Name, second);
                }
            }

            if (HandedOut(block.Block) is { } handedOut)
                yield return handedOut;
        }
    }

    /// <summary>The variable whose handle an operation copies, and what the copy is.</summary>
    private (IOperation Source, string Second)? Copied(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null, Operand: var operand, Type: { IsReferenceType: true } } when shapes.IsHandle(operand.Type):
                return (operand, "its boxed copy");
            case ISimpleAssignmentOperation { IsRef: false, Target: ILocalReferenceOperation target, Value: var value } when shapes.HoldsHandles(target.Type):
                var source = CallSite.Unwrap(value);
                return VariableOf(source) is { } variable && !SymbolEqualityComparer.Default.Equals(variable, target.Local) ? (source, $"'{target.Local.Name}'") : null;
            default:
                return null;
        }
    }

    /// <summary>A property that gives out a handle which its object keeps, and does not say that it is only lent.</summary>
    private CopyObservation? HandedOut(BasicBlock block)
    {
        if (graph.Function is not { MethodKind: MethodKind.PropertyGet } function || contracts.Of(function).Return != Effect.Unknown
            || block.FallThroughSuccessor?.Semantics != ControlFlowBranchSemantics.Return || block.BranchValue is not { } value)
        {
            return null;
        }

        return CallSite.Unwrap(value) is IFieldReferenceOperation field && shapes.IsHandle(field.Type)
            ? new(field.Syntax, field.Field.Name, "what is handed out; say [HandleUse] where it is only lent")
            : null;
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>Whether some path mentions a variable after a statement, before it assigns to it.</summary>
    private bool IsMentionedAfter(ISymbol variable, FlowBlock block, int statement)
    {
        var seen = new HashSet<int>();
        var open = new Stack<(FlowBlock Block, int Statement)>();
        open.Push((block, statement + 1));
        while (open.Count > 0)
        {
            var (current, first) = open.Pop();
            if (Mention(variable, current, first) is { } isRead)
            {
                if (isRead)
                    return true;
                continue;
            }

            foreach (var branch in new[] { current.Block.ConditionalSuccessor, current.Block.FallThroughSuccessor })
            {
                var next = branch is null ? [] : branch.FinallyRegions.Select(region => region.FirstBlockOrdinal).Concat(branch.Destination is { } destination ? [destination.Ordinal] : []);
                foreach (int ordinal in next)
                {
                    if (seen.Add(ordinal))
                        open.Push((graph.Blocks[ordinal], 0));
                }
            }
        }

        return false;
    }

    /// <summary>Whether the first mention of a variable in a block reads it; null where there is none.</summary>
    private static bool? Mention(ISymbol variable, FlowBlock block, int first)
    {
        for (int statement = first; statement < block.Statements.Length; statement++)
        {
            var targets = block.Statements[statement].OfType<ISimpleAssignmentOperation>().Select(assignment => CallSite.Unwrap(assignment.Target)).ToList();
            bool isWritten = false;
            foreach (var operation in block.Statements[statement])
            {
                if (!SymbolEqualityComparer.Default.Equals(VariableOf(operation), variable))
                    continue;
                if (!targets.Contains(operation))
                    return true;
                isWritten = true;
            }

            if (isWritten)
                return false;
        }

        return null;
    }
}
