using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What conditions say, and what follows from taking a branch.</summary>
internal sealed partial class Transfer
{
    /// <summary>Keeps of a world what agrees with a condition; a contradiction ends it.</summary>
    public void Assume(World world, Scalar? condition, bool expected)
    {
        switch (condition)
        {
            case Scalar.Constant constant:
                world.IsDead |= constant.Value != 0 != expected;
                break;
            case Scalar.Named named:
                world.Restrict(named.Symbol, expected ? IntegerSet.NotZero : IntegerSet.Zero);
                break;
            case Scalar.Membership membership:
                world.Restrict(membership.Symbol, expected ? membership.Set : membership.Set.Complement());
                break;
            case Scalar.StateTest test:
                AssumeState(world, test.Identity, test.States, expected != test.Negated);
                break;
        }
    }

    /// <summary>Takes a branch on an expression; of <c>a &amp; b</c> and <c>a | b</c>, what follows for both operands follows too.</summary>
    public void AssumeBranch(World world, IOperation? condition, bool expected)
    {
        if (condition is null)
            return;
        Assume(world, ValueOf(world, condition).Scalar, expected);
        if (CallSite.Unwrap(condition) is IBinaryOperation { OperatorMethod: null } both
            && both.OperatorKind == (expected ? BinaryOperatorKind.And : BinaryOperatorKind.Or)
            && both.Type?.SpecialType == SpecialType.System_Boolean)
        {
            AssumeBranch(world, both.LeftOperand, expected);
            AssumeBranch(world, both.RightOperand, expected);
        }

        if (CallSite.Unwrap(condition) is IIsPatternOperation match)
            AssumeMatch(world, ValueOf(world, match.Value), match.Pattern, expected);
    }

    private void AssumeState(World world, int identity, LifeStates tested, bool expected)
    {
        var state = session.StateOf(world, identity);
        bool? isValid = tested == LifeStates.Invalid ? !expected : state.IsValid;
        if (!expected)
        {
            var others = tested == LifeStates.Invalid && state.IsValid == false ? LifeStates.None : state.States & ~tested;
            if (others == LifeStates.None)
                world.IsDead = true;
            else
                session.SetState(world, identity, state with { States = others, IsValid = isValid });
            return;
        }

        // A handle that was released had a value, and has it still; one that came without a check may turn out to be nothing.
        bool isOpen = tested == LifeStates.Null ? session.Identities[identity].CanBeNull : state.IsValid != true;
        var fitting = isOpen ? state.States & (tested | LifeStates.Settled) : LifeStates.None;
        if (isOpen && state.Has(LifeStates.Releasable))
            fitting |= tested;
        if (fitting == LifeStates.None)
            world.IsDead = true;
        else
            session.SetState(world, identity, state with { States = fitting, IsValid = isValid });
    }

    private Scalar Condition(World world, IOperation operation) => operation switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Not(world, ValueOf(world, not.Operand).Scalar) ?? Name(world, operation),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => Equal(world, equals.LeftOperand, equals.RightOperand) ?? Name(world, operation),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs =>
            Not(world, Equal(world, differs.LeftOperand, differs.RightOperand)) ?? Name(world, operation),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } both =>
            Combine(world, ValueOf(world, both.LeftOperand).Scalar, ValueOf(world, both.RightOperand).Scalar, both.OperatorKind == BinaryOperatorKind.And) ?? Name(world, operation),
        IBinaryOperation comparison => Compare(world, comparison) ?? Name(world, operation),
        IIsNullOperation isNull => IsNull(world, ValueOf(world, isNull.Operand)) ?? Name(world, operation),
        IIsTypeOperation { IsNegated: false } test when IsCarried(test.TypeOperand, test.ValueOperand.Type) => Not(world, IsNull(world, ValueOf(world, test.ValueOperand))) ?? Name(world, operation),
        IIsPatternOperation match => Matches(world, ValueOf(world, match.Value), match.Pattern) ?? Name(world, operation),
        _ => Name(world, operation),
    };

    private static Scalar? Not(World world, Scalar? scalar) => scalar switch
    {
        Scalar.Constant constant => Scalar.Of(constant.Value == 0),
        Scalar.Named named => Decide(world, named.Symbol, IntegerSet.Zero),
        Scalar.Membership membership => Decide(world, membership.Symbol, membership.Set.Complement()),
        Scalar.StateTest test => test with { Negated = !test.Negated },
        _ => null,
    };

    /// <summary>Whether a value is in a set; decided at once where it is known.</summary>
    private static Scalar Decide(World world, int symbol, IntegerSet set)
    {
        var known = world.ValuesOf(symbol);
        return known.Intersect(set).IsEmpty ? Scalar.False
            : known.Intersect(set.Complement()).IsEmpty ? Scalar.True
            : new Scalar.Membership(symbol, set);
    }

    private static Scalar? IsIn(World world, Scalar? scalar, IntegerSet set) => scalar switch
    {
        Scalar.Constant constant => Scalar.Of(set.Contains(constant.Value)),
        Scalar.Named named => Decide(world, named.Symbol, set),
        Scalar.Membership or Scalar.StateTest when set.Contains(1) && set.Contains(0) => Scalar.True,
        Scalar.Membership or Scalar.StateTest when set.Contains(1) => scalar,
        Scalar.Membership or Scalar.StateTest when set.Contains(0) => Not(world, scalar),
        Scalar.Membership or Scalar.StateTest => Scalar.False,
        _ => null,
    };

    private Scalar? Equal(World world, IOperation left, IOperation right)
    {
        var (leftValue, rightValue) = (ValueOf(world, left), ValueOf(world, right));
        if (leftValue.Identities is { } leftHandles)
        {
            return rightValue.Identities is { } rightHandles
                ? IsNothing(world, rightHandles) is { } tested ? HasStates(world, leftHandles, tested)
                    : IsNothing(world, leftHandles) is { } testedLeft ? HasStates(world, rightHandles, testedLeft) : null
                : rightValue.Scalar is Scalar.Constant { Value: 0 } ? HasStates(world, leftHandles, LifeStates.Invalid) : null;
        }

        return Constant(leftValue) is { } leftConstant ? IsIn(world, rightValue.Scalar, Single(leftConstant, right.Type))
            : Constant(rightValue) is { } rightConstant ? IsIn(world, leftValue.Scalar, Single(rightConstant, left.Type))
            : (leftValue.Scalar, rightValue.Scalar) is (Scalar.Named first, Scalar.Named second)
                ? first.Symbol == second.Symbol
                    ? Scalar.True
                    : Decide(world, session.Symbols.Derived(BinaryOperatorKind.Equals, Math.Min(first.Symbol, second.Symbol), Math.Max(first.Symbol, second.Symbol)), IntegerSet.NotZero)
                : null;
    }

    /// <summary>The state that all the handles are in, if it is that of no handle: null or invalid.</summary>
    private LifeStates? IsNothing(World world, IntSet identities)
    {
        var states = session.StatesOf(world, identities);
        return states is LifeStates.Null or LifeStates.Invalid ? states : null;
    }

    // A bool is zero or not: what is not one of the two is the other.
    private static IntegerSet Single(long constant, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_Boolean && constant != 0 ? IntegerSet.NotZero : IntegerSet.Of(constant);

    /// <summary>Compares with a constant, or gives the comparison of two names a name of its own.</summary>
    private Scalar? Compare(World world, IBinaryOperation comparison)
    {
        var (left, right) = (ValueOf(world, comparison.LeftOperand), ValueOf(world, comparison.RightOperand));
        var kind = comparison.OperatorKind;
        if (kind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual)
            || comparison.LeftOperand.Type is not { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Int64 })
        {
            return null;
        }

        if (Constant(right) is { } rightConstant)
            return IsIn(world, left.Scalar, Range(kind, rightConstant));
        if (Constant(left) is { } leftConstant)
            return IsIn(world, right.Scalar, Range(Mirror(kind), leftConstant));
        if ((left.Scalar, right.Scalar) is not (Scalar.Named first, Scalar.Named second))
            return null;

        // a < b, b > a, !(a >= b) and !(b <= a) are one question.
        bool isMirrored = kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual;
        bool isNegated = kind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThanOrEqual;
        int less = isMirrored
            ? session.Symbols.Derived(BinaryOperatorKind.LessThan, second.Symbol, first.Symbol)
            : session.Symbols.Derived(BinaryOperatorKind.LessThan, first.Symbol, second.Symbol);
        return Decide(world, less, isNegated ? IntegerSet.Zero : IntegerSet.NotZero);
    }

    private static IntegerSet Range(BinaryOperatorKind kind, long constant) => kind switch
    {
        BinaryOperatorKind.LessThan => constant == long.MinValue ? IntegerSet.None : IntegerSet.AtMost(constant - 1),
        BinaryOperatorKind.LessThanOrEqual => IntegerSet.AtMost(constant),
        BinaryOperatorKind.GreaterThan => constant == long.MaxValue ? IntegerSet.None : IntegerSet.AtLeast(constant + 1),
        _ => IntegerSet.AtLeast(constant),
    };

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.LessThanOrEqual,
    };

    private static long? Constant(Value value) => value.Scalar is Scalar.Constant constant ? constant.Value : null;

    private Scalar? IsNull(World world, Value value) =>
        value.Identities is { } identities ? HasStates(world, identities, LifeStates.Null) : IsIn(world, value.Scalar, IntegerSet.Zero);

    /// <summary>Whether a handle is null, or invalid; a test that a branch can decide where it is open.</summary>
    private Scalar? HasStates(World world, IntSet identities, LifeStates tested)
    {
        if (identities.Count != 1)
            return null;
        var test = new Scalar.StateTest(identities[0], tested, Negated: false);
        var (isTrue, isFalse) = (world.Clone(), world.Clone());
        Assume(isTrue, test, true);
        Assume(isFalse, test, false);
        return isTrue.IsDead ? Scalar.False : isFalse.IsDead ? Scalar.True : test;
    }

    private static Scalar? Combine(World world, Scalar? left, Scalar? right, bool isAnd) => (left, right) switch
    {
        (Scalar.Constant { Value: 0 }, _) or (_, Scalar.Constant { Value: 0 }) when isAnd => Scalar.False,
        (Scalar.Constant { Value: 1 }, _) when isAnd => right,
        (_, Scalar.Constant { Value: 1 }) when isAnd => left,
        (Scalar.Constant { Value: 1 }, _) or (_, Scalar.Constant { Value: 1 }) => Scalar.True,
        (Scalar.Constant { Value: 0 }, _) => right,
        (_, Scalar.Constant { Value: 0 }) => left,
        (Scalar.Membership first, Scalar.Membership second) when first.Symbol == second.Symbol =>
            Decide(world, first.Symbol, isAnd ? first.Set.Intersect(second.Set) : first.Set.Union(second.Set)),
        _ => null,
    };

    /// <summary>What <c>IsValid</c>, <c>IsInvalid</c> and <c>HasValue</c> say of a handle; null for any other property.</summary>
    private Scalar? Validity(World world, IPropertySymbol property, Value receiver)
    {
        if (receiver.Identities is not { } identities || property.Type.SpecialType != SpecialType.System_Boolean)
            return null;
        return property.Name switch
        {
            "HasValue" when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Not(world, HasStates(world, identities, LifeStates.Null)),
            "IsValid" when Shapes.IsHandle(property.ContainingType) => Not(world, HasStates(world, identities, LifeStates.Invalid)),
            "IsInvalid" when Shapes.IsHandle(property.ContainingType) => HasStates(world, identities, LifeStates.Invalid),
            _ => null,
        };
    }
}
