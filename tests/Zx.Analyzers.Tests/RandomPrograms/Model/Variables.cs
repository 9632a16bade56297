namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>Which variables and functions the parts of a program declare.</summary>
public static class Variables
{
    /// <summary>The variables that a block itself declares, whose scope is the block.</summary>
    public static IEnumerable<Variable> DeclaredIn(Block block)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case Declare(var variable, _):
                    yield return variable;
                    break;
                case DeclareTry(var status, var call, var declaresTarget):
                    yield return status;
                    if (declaresTarget)
                        yield return call.Target;
                    break;
                case DeclareBool(var variable, _):
                    yield return variable;
                    break;
                case Share { Status: { } status }:
                    yield return status;
                    break;
                case Using scope:
                    yield return scope.Variable.Variable;
                    break;
            }
        }
    }

    /// <summary>Those and the ones of the blocks inside it.</summary>
    public static IEnumerable<Variable> AllDeclaredIn(Block block) => DeclaredIn(block).Concat(block.Statements.SelectMany(BlocksOf).SelectMany(AllDeclaredIn));

    /// <summary>The local functions and lambdas that are declared anywhere in a block.</summary>
    public static IEnumerable<Function> FunctionsIn(Block block) =>
        block.Statements.OfType<DeclareFunction>().Select(declaration => declaration.Function).Concat(block.Statements.SelectMany(BlocksOf).SelectMany(FunctionsIn));

    /// <summary>The blocks that a statement is made of.</summary>
    public static IEnumerable<Block> BlocksOf(Statement statement) => statement switch
    {
        Block block => [block],
        If(_, var then, var otherwise) => otherwise is null ? [then] : [then, otherwise],
        Loop loop => [loop.Body],
        Switch(_, var sections) => sections,
        Try attempt => ((Block?[])[attempt.Body, attempt.Handler, attempt.Finally]).OfType<Block>(),
        Using scope => [scope.Body],
        _ => [],
    };

    /// <summary>For each slot, whether it holds a handle.</summary>
    public static bool[] IsHandle(RandomProgram program)
    {
        bool[] slots = new bool[program.Slots];
        var functions = program.Methods.Concat(FunctionsIn(program.Body)).ToList();
        var variables = program.Parameters.Concat(AllDeclaredIn(program.Body)).Concat(functions.SelectMany(function => function.Parameters.Concat(AllDeclaredIn(function.Body))));
        foreach (var variable in variables)
            slots[variable.Slot] = variable.Kind == VariableKind.Handle;
        return slots;
    }
}
