namespace Zx.Analyzers.Tests.RandomPrograms;

public enum FunctionForm
{
    /// <summary>A local function, which captures what it names.</summary>
    Local,

    /// <summary>A lambda in a local, likewise.</summary>
    Lambda,

    /// <summary>A private static method without annotations, which the rules infer.</summary>
    Inferred,
}

/// <summary>A function of a program.</summary>
/// <param name="Parameters">The handles it takes.</param>
/// <param name="Captured">The variables of the method around it that it may name.</param>
public sealed record Function(string Name, FunctionForm Form, IReadOnlyList<Variable> Parameters, IReadOnlyList<Variable> Captured, Block Body);

/// <summary>A random program: a method, the methods it calls, and the variables of both.</summary>
/// <param name="Number">Its number in the batch, which names its class.</param>
/// <param name="Parameters">The parameters of the method beside the channel.</param>
/// <param name="Body">The method's body.</param>
/// <param name="Methods">The methods it calls.</param>
/// <param name="Slots">How many variables there are.</param>
public sealed record RandomProgram(int Number, IReadOnlyList<Variable> Parameters, Block Body, IReadOnlyList<Function> Methods, int Slots);
