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
                    if (!MayCopy(operation.Kind))
                        continue;
                    foreach (var (source, second) in Copied(operation))
                    {
                        if (VariableOf(source) is { } variable && IsMentionedAfter(variable, block, statement))
                            yield return new(source.Syntax, variable.Name, second);
                    }
                }
            }

            if (HandedOut(block.Block) is { } handedOut)
                yield return handedOut;
        }
    }

    private static bool MayCopy(OperationKind kind) =>
        kind is OperationKind.Conversion or OperationKind.SimpleAssignment or OperationKind.Tuple or OperationKind.ArrayCreation or OperationKind.IsPattern;

    /// <summary>The variables whose handles an operation copies, and what each copy is.</summary>
    private IEnumerable<(IOperation Source, string Second)> Copied(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null, Operand: var operand, Type: { IsReferenceType: true } } when shapes.IsHandle(operand.Type) => [(operand, "its boxed copy")],
        ISimpleAssignmentOperation { IsRef: false } assignment when shapes.HoldsHandles(assignment.Target.Type) && NameOf(assignment.Target) is { } name => [.. Assigned(assignment, name)],
        ITupleOperation tuple when !IsTakenApart(tuple) => Elements(tuple.Elements, "the tuple"),
        IArrayCreationOperation { IsImplicit: false, Initializer: { } initializer } => Elements(initializer.ElementValues, "the array"),
        IIsPatternOperation { Pattern: IDeclarationPatternOperation { DeclaredSymbol: { } declared } } match => Elements([match.Value], $"'{declared.Name}'"),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: { } declared } } match => Elements([match.Value], $"'{declared.Name}'"),
        _ => [],
    };

    /// <summary>What an assignment copies: a variable, or the one that a condition chooses.</summary>
    private IEnumerable<(IOperation Source, string Second)> Assigned(ISimpleAssignmentOperation assignment, string name)
    {
        var value = CallSite.Unwrap(assignment.Value);
        var sources = value is IFlowCaptureReferenceOperation chosen ? graph.AllCaptured(chosen.Id).Select(CallSite.Unwrap) : [value];
        return sources
            .Where(source => VariableOf(source) is { } variable && !SymbolEqualityComparer.Default.Equals(variable, VariableOf(CallSite.Unwrap(assignment.Target))))
            .Select(source => (source, $"'{name}'"));
    }

    // The sides of a deconstruction or a comparison are no tuples that anything holds.
    private static bool IsTakenApart(ITupleOperation tuple)
    {
        var around = tuple.Parent;
        while (around is ITupleOperation or IConversionOperation or IDeclarationExpressionOperation)
            around = around.Parent;
        return around is IDeconstructionAssignmentOperation or ITupleBinaryOperation;
    }

    private IEnumerable<(IOperation Source, string Second)> Elements(IEnumerable<IOperation> elements, string second) =>
        elements.Select(CallSite.Unwrap).Where(element => shapes.HoldsHandles(element.Type)).Select(element => (element, second));

    private static string? NameOf(IOperation target) => CallSite.Unwrap(target) switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        IArrayElementReferenceOperation element => element.Syntax.ToString(),
        _ => null,
    };

    /// <summary>A property that gives out a handle which its object keeps, and does not say that it is only lent.</summary>
    private CopyObservation? HandedOut(BasicBlock block)
    {
        if (graph.Function is not { MethodKind: MethodKind.PropertyGet, ReturnsByRef: false, ReturnsByRefReadonly: false } function || contracts.Of(function).Return != Effect.Unknown
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
