using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Assignments: of one value, of a sum, of the elements of a tuple.</summary>
internal sealed partial class Transfer
{
    private void Assign(World world, ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation { Local: var local })
        {
            var reference = session.Places.Root(local);
            Clear(world, reference);
            world.References = world.References.Remove(reference.Number);
            if (PlaceOf(world, assignment.Value) is { } target)
                world.References = world.References.Set(reference.Number, target);
            else
                Store(world, reference, ValueOf(world, assignment.Value), assignment);
            return;
        }

        AssignTo(world, assignment.Target, ValueOf(world, assignment.Value), assignment.Value);
    }

    /// <summary>Assigns to a variable, a member, an element or a discard.</summary>
    private void AssignTo(World world, IOperation target, Value value, IOperation source)
    {
        target = CallSite.Unwrap(target);
        if (target is IDiscardOperation)
            return;
        if (target is IFlowCaptureReferenceOperation capture && _graph.Captured(capture.Id) is { } captured && PlaceOf(world, captured) is { } original)
            Store(world, original, value, source);
        else if (PlaceOf(world, target) is { } place)
            StoreAt(world, target, place, value, source);
        else
            AssignOutOfSight(world, target, value, source);
    }

    private void StoreAt(World world, IOperation target, Place place, Value value, IOperation source)
    {
        Store(world, place, value, source);

        // In an object a handle goes by what was written.
        for (int i = 0; place.Root is InstanceRoot && i < value.Identities?.Count; i++)
            session.Ends.Name(session.Identities[value.Identities[i]].Acquisition, NameOf(target));
    }

    private void AssignOutOfSight(World world, IOperation target, Value value, IOperation source)
    {
        HandOver(world, value, source, escapes: true);
        if (ElementReference(target) is var (collection, _) && InstanceOf(world, collection) is { } elements)
            ForgetWithin(world, elements, target);
    }

    /// <summary>Adds to a number; the sum is known where the number is known exactly, as a loop counter that has been tested may be.</summary>
    /// <param name="world">The world.</param>
    /// <param name="target">The variable.</param>
    /// <param name="step">What is added, or null where that is not known.</param>
    /// <param name="operation">The operation that adds.</param>
    private void Count(World world, IOperation target, long? step, IOperation operation)
    {
        if (PlaceOf(world, target) is not { } place)
            return;
        long? known = target.Type?.SpecialType != SpecialType.System_Int32 ? null : ReadScalar(world, place) switch
        {
            Scalar.Constant constant => constant.Value,
            Scalar.Named named => world.ValuesOf(named.Symbol).Single,
            _ => null,
        };
        bool isExact = known + step is >= int.MinValue and <= int.MaxValue;
        var before = ReadScalar(world, place) ?? Scalar.Unknown;
        var after = isExact ? new Scalar.Constant(known!.Value + step!.Value) : Name(world, operation);
        Store(world, place, Value.Of(after), operation);
        SetValue(world, operation, Value.Of(operation is IIncrementOrDecrementOperation { IsPostfix: true } ? before : after));
    }

    private static long? Step(ICompoundAssignmentOperation assignment) => (assignment.OperatorKind, Constants.Of(assignment.Value)) switch
    {
        (BinaryOperatorKind.Add, { } step) => step,
        (BinaryOperatorKind.Subtract, { } step) => -step,
        _ => null,
    };

    /// <summary>Takes a tuple apart, or what has a method for it: each part is what the method acquires, or the record's property.</summary>
    private void Deconstruct(World world, IDeconstructionAssignmentOperation deconstruction)
    {
        var value = ValueOf(world, deconstruction.Value);
        if (deconstruction.Value.Type is INamedTypeSymbol { IsTupleType: true } || CallSite.Unwrap(deconstruction.Target) is not ITupleOperation { Elements: var elements }
            || deconstruction.Syntax is not AssignmentExpressionSyntax syntax || _graph.Model?.GetDeconstructionInfo(syntax).Method is not { } method)
        {
            Deconstruct(world, deconstruction.Target, value, deconstruction.Value.Type);
            return;
        }

        var outputs = method.Parameters.Where(parameter => parameter.RefKind == RefKind.Out).ToList();
        for (int i = 0; i < elements.Length && i < outputs.Count; i++)
        {
            var target = CallSite.Unwrap(elements[i]);
            bool isAcquired = Shapes.IsHandle(outputs[i].Type) && Knowledge.Contracts.Of(outputs[i]) == Effect.Acquire;
            AssignTo(world, target, isAcquired ? Value.Of(IntSet.Of(Make(world, target, IdentityRole.Value, 0, IdentityOrigin.Acquired, outputs[i].Type, LifeStates.Owned))) : Part(world, deconstruction.Value, value, method, outputs[i]), target);
        }
    }

    private Value Part(World world, IOperation whole, Value value, IMethodSymbol method, IParameterSymbol output)
    {
        if (PropertyOf(method, output) is not { } property || HandleShapes.Storage(property) is not { } member)
            return Value.Nothing;
        return InstanceOf(world, whole) is { } place ? Read(world, session.Places.Member(place, member), property.Type) : value.Member(member);
    }

    /// <summary>What the compiler writes for a record to take it apart gives its properties.</summary>
    private static IPropertySymbol? PropertyOf(IMethodSymbol deconstruct, IParameterSymbol output) =>
        deconstruct is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true }
            ? deconstruct.ContainingType.GetMembers(output.Name).OfType<IPropertySymbol>().FirstOrDefault(property => HandleShapes.Storage(property) is not null)
            : null;

    private void Deconstruct(World world, IOperation target, Value value, ITypeSymbol? type)
    {
        target = CallSite.Unwrap(target);
        if (target is not ITupleOperation tuple)
        {
            AssignTo(world, target, value, target);
            return;
        }

        var elements = type is INamedTypeSymbol { IsTupleType: true } named ? named.TupleElements : ImmutableArray<IFieldSymbol>.Empty;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            bool isKnown = i < elements.Length && HandleShapes.Storage(elements[i]) is not null;
            Deconstruct(world, tuple.Elements[i], isKnown ? value.Member(HandleShapes.Storage(elements[i])!) : Value.Nothing, isKnown ? elements[i].Type : null);
        }
    }
}
