using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What one operation does to one world. Operands have been evaluated before: their values are in the world.</summary>
internal sealed partial class Transfer(FlowSession session, Frame frame, Fixpoint fixpoint)
{
    private readonly FlowGraph _graph = frame.Graph;

    private Knowledge Knowledge => session.Knowledge;

    private HandleShapes Shapes => session.Knowledge.Shapes;

    /// <summary>Executes an operation.</summary>
    /// <param name="operation">The operation; those it is made of have run.</param>
    /// <param name="block">The block it stands in, whose handlers see what it throws.</param>
    /// <param name="world">The world it runs in, changed in place.</param>
    /// <param name="worlds">Where further outcomes are added; they have taken the step.</param>
    public void Step(IOperation operation, BasicBlock block, World world, List<World> worlds)
    {
        if (world.IsDead || IsWrapper(operation) || operation.ConstantValue.HasValue)
            return;

        if ((_graph.HasHandlers || session.Options.ExceptionPaths) && MayThrow(operation) && !IsThrown(operation, block))
            fixpoint.Throw(world, block.EnclosingRegion, null, session.Options.ExceptionPaths ? Consumed(world, operation) : null);

        // By the kind, which is a number, rather than by the interface, which is a search.
        switch (operation.Kind)
        {
            case OperationKind.SimpleAssignment:
                if (operation.Parent is not IAnonymousObjectCreationOperation)
                    Assign(world, (ISimpleAssignmentOperation)operation);
                break;
            case OperationKind.DeconstructionAssignment:
                Deconstruct(world, (IDeconstructionAssignmentOperation)operation);
                break;
            case OperationKind.FlowCapture:
                Capture(world, (IFlowCaptureOperation)operation);
                break;
            case OperationKind.Increment or OperationKind.Decrement:
                Count(world, ((IIncrementOrDecrementOperation)operation).Target, operation.Kind == OperationKind.Increment ? 1 : -1, operation);
                break;
            case OperationKind.CompoundAssignment when (ICompoundAssignmentOperation)operation is { OperatorMethod: null } assignment:
                LeaveAll(world, [assignment.Target, assignment.Value]);
                Count(world, assignment.Target, Step(assignment), assignment);
                break;
            case OperationKind.YieldReturn when operation is IReturnOperation { ReturnedValue: { } yielded }:
                HandOver(world, ValueOf(world, yielded), yielded, escapes: HasFunctions(world, ValueOf(world, yielded)));
                session.ExposeKept(world);
                break;
            case OperationKind.Await:
                world.Objects = world.Objects.Doubt(_ => false);
                session.ExposeKept(world);
                break;
            case OperationKind.Binary when operation is IBinaryOperation { OperatorMethod: { } method } binary
                && !(binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && Shapes.IsHandle(method.ContainingType)):
            case OperationKind.Unary when operation is IUnaryOperation { OperatorMethod: not null }:
            case OperationKind.Invocation or OperationKind.ObjectCreation or OperationKind.PropertyReference or OperationKind.Invalid
                or OperationKind.Conversion or OperationKind.CompoundAssignment:
                Call(world, operation, block, worlds);
                break;
            default:
                SetValue(world, operation, Evaluate(world, operation));
                break;
        }
    }

    /// <summary>Whether an operation only passes on the value of another one.</summary>
    private static bool IsWrapper(IOperation operation) => operation.Kind switch
    {
        OperationKind.Conversion => ((IConversionOperation)operation).OperatorMethod is null,
        OperationKind.Argument or OperationKind.DeclarationExpression or OperationKind.Parenthesized or OperationKind.ExpressionStatement => true,
        _ => false,
    };

    private void Capture(World world, IFlowCaptureOperation capture)
    {
        var place = session.Places.Root(capture.Id);
        Store(world, place, ValueOf(world, capture.Value), capture);
        if (_graph.IsReference(capture.Id) && PlaceOf(world, capture.Value) is { } chosen)
            world.References = world.References.Set(place.Number, chosen);
    }

    /// <summary>The value of an operation that has run in this world.</summary>
    public Value ValueOf(World world, IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
            return OfConstant(world, operation);
        return operation.Kind switch
        {
            OperationKind.Conversion when (IConversionOperation)operation is { OperatorMethod: null } conversion => ValueOf(world, conversion.Operand),
            OperationKind.Argument => ValueOf(world, ((IArgumentOperation)operation).Value),
            OperationKind.DeclarationExpression => ValueOf(world, ((IDeclarationExpressionOperation)operation).Expression),
            OperationKind.Parenthesized => ValueOf(world, ((IParenthesizedOperation)operation).Operand),
            OperationKind.Await => ValueOf(world, ((IAwaitOperation)operation).Operation).Awaited,
            OperationKind.SimpleAssignment => ValueOf(world, ((ISimpleAssignmentOperation)operation).Value),
            _ => world.Temporaries.Of(_graph.StepOf(operation)),
        };
    }

    private void SetValue(World world, IOperation operation, Value value)
    {
        if (value != Value.Nothing && _graph.StepOf(operation) is >= 0 and var step)
            world.Temporaries = world.Temporaries.With(step, value);
    }

    private Value OfConstant(World world, IOperation operation)
    {
        if (operation.ConstantValue.Value is null && Shapes.Carried(operation.Type) is not null)
            return Value.Of(IntSet.Of(Make(world, operation, IdentityRole.Value, 0, IdentityOrigin.Nothing, operation.Type, LifeStates.Null)));
        return Constants.Of(operation) is { } constant ? Value.Of(new Scalar.Constant(constant)) : Value.Of(NotNull(world, operation));
    }

    /// <summary>The value of an operation that does nothing but compute.</summary>
    private Value Evaluate(World world, IOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.FieldReference or OperationKind.InstanceReference
                or OperationKind.FlowCaptureReference or OperationKind.ArrayElementReference:
                return ReadReference(world, operation);
            case InlineArrayElement:
                return ReadReference(world, operation);
            case OperationKind.DefaultValue when Shapes.HoldsHandles(operation.Type):
                return OfDefault(world, operation);
            case OperationKind.DefaultValue when operation.Type is { IsReferenceType: true }:
                return Value.Of(Scalar.False);
            case OperationKind.Tuple:
                return OfTuple(world, (ITupleOperation)operation);
            case OperationKind.ArrayCreation:
                return OfArray(world, (IArrayCreationOperation)operation);
            case OperationKind.AnonymousObjectCreation:
                return OfAnonymous(world, (IAnonymousObjectCreationOperation)operation);
            case OperationKind.FlowAnonymousFunction when (IFlowAnonymousFunctionOperation)operation is var lambda:
                return OfFunction(world, lambda, lambda.Symbol, _graph.Lambda(lambda));
            case OperationKind.DelegateCreation when (IDelegateCreationOperation)operation is var creation:
                return creation.Target is IMethodReferenceOperation method ? OfMethodGroup(world, method) : ValueOf(world, creation.Target);
            case OperationKind.MethodReference:
                return OfMethodGroup(world, (IMethodReferenceOperation)operation);
            case OperationKind.AddressOf when (IAddressOfOperation)operation is var address:
                HandOver(world, ValueOf(world, address.Reference), address.Reference, escapes: true);
                return Value.Nothing;
            case OperationKind.Binary when operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } sum:
                LeaveAll(world, [sum.LeftOperand, sum.RightOperand]);
                return Value.Of(Name(world, operation));
            case OperationKind.Unary or OperationKind.Binary or OperationKind.IsPattern or OperationKind.IsNull or OperationKind.IsType:
                return Value.Of(Condition(world, operation));
            case OperationKind.AnonymousFunction or OperationKind.TypeOf or OperationKind.Literal:
                return Value.Nothing;
            default:
                return OfOther(world, operation);
        }
    }

    /// <summary>An operation of no kind that matters: handles that go into it are out of sight, unless it is a collection.</summary>
    private Value OfOther(World world, IOperation operation)
    {
        var children = operation.ChildOperations.ToImmutableArray();
        if (children.IsEmpty)
            return Value.Of(Name(world, operation));
        if (IsCollection(operation) && HandleShapes.ElementOf(operation.Type) is not null && (Shapes.IsFollowed(operation.Type) || HasObjects(world, children)) && children.All(child => child.Syntax is not SpreadElementSyntax))
            return OfElements(world, operation, children);
        LeaveAll(world, children);
        if (operation is IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation
            or IVariableDeclarationGroupOperation or IArrayInitializerOperation or IEventAssignmentOperation or IDiscardOperation
            or ITupleBinaryOperation)
        {
            return Value.Nothing;
        }

        var elements = OfElements(world, children);
        if (IsCollection(operation))
            return elements;
        HandOver(world, elements, operation, escapes: true);
        return Value.Of(Name(world, operation));
    }

    // Collection expressions have an operation of their own only in later compilers than the one this is built against.
    private static bool IsCollection(IOperation operation) =>
        operation.Kind == CollectionExpression
        || operation.Syntax is CollectionExpressionSyntax or ArgumentListSyntax;

    /// <summary><c>OperationKind.CollectionExpression</c> of later compilers.</summary>
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private Value OfElements(World world, ImmutableArray<IOperation> elements)
    {
        var parts = ImmutableArray.CreateBuilder<HandlePart>();
        foreach (var element in elements)
        {
            foreach (var part in ValueOf(world, element).Parts)
                parts.Add(part with { Source = element });
        }

        return parts.Count == 0 ? Value.Nothing : new Value { Parts = parts.ToImmutable(), IsCollection = true };
    }

    private Value OfTuple(World world, ITupleOperation tuple)
    {
        if (tuple.Type is not INamedTypeSymbol { IsTupleType: true } type)
        {
            LeaveAll(world, tuple.Elements);
            return OfElements(world, tuple.Elements);
        }

        var parts = ImmutableArray.CreateBuilder<HandlePart>();
        var members = ImmutableArray.CreateBuilder<MemberPart>();
        for (int i = 0; i < tuple.Elements.Length && i < type.TupleElements.Length; i++)
        {
            var inside = ValueOf(world, tuple.Elements[i]).Within(HandleShapes.Storage(type.TupleElements[i])!, tuple.Elements[i]);
            parts.AddRange(inside.Parts);
            members.AddRange(inside.Members);
        }

        return new Value { Parts = parts.ToImmutable(), Members = members.ToImmutable() };
    }

    private Value OfDefault(World world, IOperation operation)
    {
        var state = operation.Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? LifeStates.Null : LifeStates.Invalid;
        var parts = Shapes.Of(operation.Type)
            .Select((path, index) => new HandlePart(path, IntSet.Of(Make(world, operation, IdentityRole.Value, index, IdentityOrigin.Nothing, operation.Type, state))));
        return new Value { Parts = parts.ToImmutableArray(), Members = Shapes.PlainOf(operation.Type).Select(path => new MemberPart(path, Scalar.False, null, null)).ToImmutableArray() };
    }

    /// <summary>A name for a constant or a new object, which is never null.</summary>
    private Scalar NotNull(World world, IOperation operation)
    {
        int symbol = session.Symbols.Get(operation);
        world.Restrict(symbol, IntegerSet.NotZero);
        return new Scalar.Named(symbol);
    }

    /// <summary>A name for a value of which nothing else is known, so that conditions on it agree.</summary>
    private Scalar Name(World world, IOperation operation)
    {
        int symbol = session.Symbols.Get(operation);
        world.Forget(symbol, session.Symbols);
        return new Scalar.Named(symbol);
    }

    /// <summary>The handles that a call is about to release.</summary>
    private IntSet Consumed(World world, IOperation operation)
    {
        var consumed = IntSet.Empty;
        if (_graph.SiteOf(operation) is not { } site)
            return consumed;
        var contract = Knowledge.Contracts.Of(site.Method);
        Add(site.Receiver, contract.Receiver);
        foreach (var argument in site.Arguments)
            Add(argument.Value, contract.Of(argument.Parameter));
        return consumed;

        void Add(IOperation? expression, Effect effect)
        {
            if (expression is null || effect is not (Effect.Release or Effect.ReleaseAlways or Effect.ReleaseIfOwned))
                return;
            foreach (var part in ValueOf(world, expression).Parts)
                consumed = consumed.Union(part.Identities);
        }
    }

    // Making the exception that is thrown next is part of throwing it.
    private static bool IsThrown(IOperation operation, BasicBlock block) =>
        block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Throw
        && block.BranchValue is { } thrown && CallSite.Unwrap(thrown) == operation;

    // What the compiler itself calls, as at the end of a using, is not taken to fail.
    private static bool MayThrow(IOperation operation) => !operation.IsImplicit && operation.Kind switch
    {
        OperationKind.Invocation or OperationKind.Await or OperationKind.DynamicInvocation or OperationKind.Invalid => true,
        OperationKind.Binary => ((IBinaryOperation)operation).OperatorMethod is not null,

        // To make a struct that has no constructor of its own is to clear it.
        OperationKind.ObjectCreation => ((IObjectCreationOperation)operation).Constructor is not { IsImplicitlyDeclared: true, ContainingType.IsValueType: true },
        _ => false,
    };
}
