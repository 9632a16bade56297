namespace Zx.Analyzers.Tests.RandomPrograms;

/// <summary>An expression that gives a handle. It counts as its own origin: the identity of what it makes.</summary>
public abstract record HandleExpression
{
    // What an expression makes is told apart by the expression itself.
    public virtual bool Equals(HandleExpression? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary><c>chan.Accept()</c></summary>
public sealed record Acquire : HandleExpression;

/// <summary><c>default</c></summary>
public sealed record Invalid : HandleExpression;

/// <summary>Another name for the same handle.</summary>
public sealed record Alias(Variable Variable) : HandleExpression;

/// <summary><c>Pass(s)</c></summary>
public sealed record PassOn(Operand Source) : HandleExpression;

/// <summary><c>s.Replace(Rights.Same)</c></summary>
public sealed record Replace(Operand Source) : HandleExpression;

/// <summary><c>s.Duplicate(Rights.Same)</c></summary>
public sealed record Duplicate(Operand Source) : HandleExpression;

/// <summary><c>condition ? a : b</c></summary>
public sealed record Choose(Condition Condition, HandleExpression WhenTrue, HandleExpression WhenFalse) : HandleExpression;

/// <summary>An expression that gives a truth value.</summary>
public abstract record Condition;

/// <summary><c>Cond()</c>: a new choice each time.</summary>
public sealed record Opaque : Condition;

/// <summary>A local, or a parameter that is one choice for the whole run.</summary>
public sealed record BoolIs(Variable Variable) : Condition;

/// <summary><c>n == 1</c></summary>
public sealed record NumberIs(Variable Variable, int Value) : Condition;

/// <summary><c>status == Status.Ok</c>, or its negation.</summary>
public sealed record StatusIs(Variable Variable, Status Value, bool IsNegated) : Condition;

/// <summary><c>chan.TryAccept(out s) == Status.Ok</c></summary>
public sealed record Succeeds(TryAcquire Call) : Condition;

/// <summary><c>TakeIf(s)</c>: consumes, and answers anything.</summary>
public sealed record TakeIf(Operand Source) : Condition;

/// <summary><c>s.IsValid</c></summary>
public sealed record IsValid(Variable Variable) : Condition;

public sealed record Not(Condition Inner) : Condition;

/// <summary><c>a &amp;&amp; b</c>, or <c>a || b</c>.</summary>
public sealed record ShortCircuit(Condition Left, Condition Right, bool IsAnd) : Condition;

/// <summary>A call that acquires only where its status is Ok.</summary>
/// <param name="Source">What is duplicated, or replaced; null for <c>chan.TryAccept</c>.</param>
/// <param name="Consumes">Whether the source is consumed, whatever the status.</param>
/// <param name="Target">The variable that is set.</param>
public sealed record TryAcquire(Operand? Source, bool Consumes, Variable Target);

/// <summary>The members of the foreign status.</summary>
public enum Status
{
    Ok,
    ShouldWait,
    PeerClosed,
}
