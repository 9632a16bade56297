namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>The expressions and calls of a block that may give a handle; those of functions declared in it are theirs.</summary>
public static class Acquisitions
{
    public static HashSet<object> In(Block block)
    {
        var nodes = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var statement in block.Statements)
            Add(statement, nodes);
        return nodes;
    }

    private static void Add(Statement statement, HashSet<object> nodes)
    {
        object?[] parts = statement switch
        {
            Declare(_, var value) => [value],
            Assign(_, var value) => [value],
            Using { Value: var value } => [value],
            DeclareTry(_, var call, _) => [call],
            DeclareBool(_, var value) => [value],
            AssignBool(_, var value) => [value],
            If { Condition: var condition } => [condition],
            Loop { Condition: var condition } => [condition],
            Invoke(var call) => [call],
            _ => [],
        };
        foreach (object? part in parts)
            Add(part, nodes);
        foreach (var block in Variables.BlocksOf(statement))
            nodes.UnionWith(In(block));
    }

    private static void Add(object? part, HashSet<object> nodes)
    {
        switch (part)
        {
            case Choose(var condition, var whenTrue, var whenFalse):
                Add(condition, nodes);
                Add(whenTrue, nodes);
                Add(whenFalse, nodes);
                break;
            case Succeeds(var call):
                nodes.Add(call);
                break;
            case Not(var inner):
                Add(inner, nodes);
                break;
            case ShortCircuit(var left, var right, _):
                Add(left, nodes);
                Add(right, nodes);
                break;
            case HandleExpression or TryAcquire or Call:
                nodes.Add(part);
                break;
        }
    }
}
