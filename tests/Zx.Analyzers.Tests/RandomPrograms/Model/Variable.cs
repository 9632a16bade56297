namespace Zx.Analyzers.Tests.RandomPrograms;

public enum VariableKind
{
    Handle,
    Bool,
    Status,

    /// <summary>The parameter <c>n</c>, of which programs ask only whether it is 0, 1 or another.</summary>
    Number,
}

/// <summary>A variable of a program.</summary>
/// <param name="Slot">Where a state keeps its value.</param>
/// <param name="Name">Its name, unique in the program.</param>
/// <param name="IsReadOnly">Whether it cannot be assigned: the variable of a using, or a parameter that stands for one choice.</param>
public sealed record Variable(int Slot, string Name, VariableKind Kind, bool IsReadOnly = false);

/// <summary>One mention of a handle variable, where a report can point.</summary>
public sealed class Operand(Variable variable)
{
    public Variable Variable { get; } = variable;
}
