namespace Zx.Analyzers.Tests.RandomPrograms;

public abstract record Statement;

public sealed record Declare(Variable Variable, HandleExpression Value) : Statement;

public sealed record Assign(Variable Variable, HandleExpression Value) : Statement;

public enum UseForm
{
    Write,
    Use,
    Peek,
}

public sealed record Use(Operand Handle, UseForm Form) : Statement;

public enum ReleaseForm
{
    Close,
    Dispose,
    Take,
    SendTo,
    CloseMany,
}

/// <summary>Releases one handle, or several in one call.</summary>
public sealed record Release(IReadOnlyList<Operand> Handles, ReleaseForm Form) : Statement;

/// <summary><c>through.Share(s)</c>, whose status may be kept.</summary>
/// <param name="Through">The channel; null for the one that is always live.</param>
/// <param name="Handle">What is shared.</param>
/// <param name="Status">Where the status goes.</param>
/// <param name="IsOperator">Whether it is written as <c>&lt;&lt;</c>.</param>
public sealed record Share(Operand? Through, Operand Handle, Variable? Status, bool IsOperator) : Statement;

/// <summary><c>var status = chan.TryAccept(out s);</c></summary>
/// <param name="Status">The status, declared here.</param>
/// <param name="Call">The call.</param>
/// <param name="DeclaresTarget">Whether the handle's variable is declared here too.</param>
public sealed record DeclareTry(Variable Status, TryAcquire Call, bool DeclaresTarget) : Statement;

public sealed record DeclareBool(Variable Variable, Condition Value) : Statement;

public sealed record AssignBool(Variable Variable, Condition Value) : Statement;

public sealed record SetBool(Variable Variable, bool Value) : Statement;

public sealed record If(Condition Condition, Block Then, Block? Else) : Statement;

public enum LoopForm
{
    While,
    DoWhile,
    For,
    ForEach,
    Forever,
}

/// <summary>A loop; the condition is null where the form has none of its own.</summary>
public sealed record Loop(LoopForm Form, Condition? Condition, Block Body) : Statement;

/// <summary><c>switch (n)</c> with the cases 0, 1 and default.</summary>
public sealed record Switch(Variable Number, IReadOnlyList<Block> Sections) : Statement;

public enum CatchForm
{
    None,
    All,
    IOException,
    Filtered,
}

public sealed record Try(Block Body, CatchForm Catch, Block? Handler, Block? Finally) : Statement;

/// <summary>A using; as a declaration it is the last statement of its block, whose end ends it.</summary>
public sealed record Using(Operand Variable, HandleExpression Value, Block Body, bool IsDeclaration) : Statement;

public enum JumpForm
{
    Break,
    Continue,
    Return,
    Throw,
    Rethrow,
    Fatal,
}

public sealed record Jump(JumpForm Form) : Statement;

public sealed record MayThrow : Statement;

/// <summary>Calls a local function or a method of the program.</summary>
public sealed class Call(Function function, IReadOnlyList<Operand> arguments)
{
    public Function Function { get; } = function;

    public IReadOnlyList<Operand> Arguments { get; } = arguments;
}

public sealed record Invoke(Call Call) : Statement;

/// <summary>Where a local function stands.</summary>
public sealed record DeclareFunction(Function Function) : Statement;

public sealed record Block(IReadOnlyList<Statement> Statements) : Statement;
