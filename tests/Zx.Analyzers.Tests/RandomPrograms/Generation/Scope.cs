namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>What a statement may name, and where it may jump, at one point of a program being made.</summary>
public sealed record Scope
{
    public List<Variable> Variables { get; init; } = [];

    public List<Function> Functions { get; init; } = [];

    public bool CanBreak { get; init; }

    public bool CanContinue { get; init; }

    public bool CanReturn { get; init; } = true;

    public bool CanRethrow { get; init; }

    /// <summary>Whether it lies in a function, whose calls are taken to throw before they do anything.</summary>
    public bool IsFunction { get; init; }

    public int Depth { get; init; }

    /// <summary>The scope of a block inside this one.</summary>
    public Scope Inner() => this with { Variables = [.. Variables], Functions = [.. Functions], Depth = Depth + 1 };

    public IReadOnlyList<Variable> Of(VariableKind kind) => [.. Variables.Where(variable => variable.Kind == kind)];

    public IReadOnlyList<Variable> Assignable(VariableKind kind) => [.. Variables.Where(variable => variable.Kind == kind && !variable.IsReadOnly)];
}
