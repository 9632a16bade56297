using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Delegates: made, called where their target is known, and unknown once they leave.</summary>
internal sealed partial class Transfer
{
    private Value OfFunction(World world, IOperation operation, IMethodSymbol target, FlowGraph? graph, BoundReceiver? receiver = null)
    {
        var released = IntSet.Empty;
        for (int i = 0; i < world.Identities.Count; i++)
        {
            if (world.Identities.ValueAt(i).Has(LifeStates.Released))
                released = released.Union(IntSet.Of(world.Identities.KeyAt(i)));
        }

        return new Value { Function = new FunctionValue(target, graph, receiver, released), Scalar = NotNull(world, operation) };
    }

    /// <summary>A method as a delegate: it takes its receiver along, which the delegate's calls use and release.</summary>
    private Value OfMethodGroup(World world, IMethodReferenceOperation reference)
    {
        if (reference.Method.MethodKind == MethodKind.LocalFunction)
            return OfFunction(world, reference, reference.Method, _graph.LocalFunction(reference.Method.OriginalDefinition));
        if (reference.Instance is not { } instance)
            return reference.Method.IsExtensionMethod ? Value.Nothing : OfFunction(world, reference, reference.Method, null);

        var value = ValueOf(world, instance);
        foreach (var part in value.Parts)
            Observe(world, instance, part.Identities, Misuse.HandOver);
        if (value.Identities is { } identities)
            return OfFunction(world, reference, reference.Method, null, new BoundReceiver(identities, null, NameOf(instance)));
        return value.Parts.IsEmpty && InstanceOf(world, instance) is { } owner && Shapes.KeepsHandles(instance.Type)
            ? OfFunction(world, reference, reference.Method, null, new BoundReceiver(IntSet.Empty, owner, NameOf(instance)))
            : EscapeAll(world, value);
    }

    private Value EscapeAll(World world, Value value)
    {
        foreach (var part in value.Parts)
            session.Escape(world, part.Identities);
        return Value.Nothing;
    }

    /// <summary>Delegates among operands go where they are not followed: into an array, an event, a sum of delegates.</summary>
    private void LeaveAll(World world, IEnumerable<IOperation> operands)
    {
        foreach (var operand in operands)
            LeaveWithin(world, ValueOf(world, operand), operand);
    }

    /// <summary>The delegates in a value go where they are not followed, and so does whatever is put into its collections later.</summary>
    private void LeaveWithin(World world, Value value, IOperation source)
    {
        if (value.Function is null && value.Instance is null && value.Members.IsEmpty)
            return;
        foreach (var function in FunctionsIn(world, value).ToList())
            Leave(world, function, source);
        if (value.Instance is { } instance && IsHolder(instance))
            world.Scalars = world.Scalars.Set(instance.Number, Scalar.True);
    }

    private bool HasFunctions(World world, Value value) => FunctionsIn(world, value).Any();

    /// <summary>A delegate itself, those in the fields of a struct or a tuple, and those in a collection.</summary>
    private IEnumerable<FunctionValue> FunctionsIn(World world, Value value)
    {
        if (value.Function is { } function)
            yield return function;
        foreach (var member in value.Members)
        {
            if (member.Function is { } inner)
                yield return inner;
        }

        foreach (var instance in value.Members.Select(member => member.Instance).Append(value.Instance))
        {
            if (instance is null)
                continue;
            foreach (var inner in FunctionsOf(world, instance))
                yield return inner;
        }
    }

    private IEnumerable<FunctionValue> FunctionsOf(World world, Place instance)
    {
        if (!IsHolder(instance))
            yield break;
        foreach (var member in instance.Members)
        {
            if (world.Functions.TryGet(member.Number, out var function))
                yield return function;
        }
    }

    /// <summary>Whether an object made here has no code of its own: a collection, or one of an anonymous type.</summary>
    private static bool IsHolder(Place instance) =>
        instance is { Parent: null, Root: InstanceRoot { Maker: { Type: { } type } made } } && (type.IsAnonymousType || (made is not IObjectCreationOperation && HandleShapes.ElementOf(type) is not null));

    /// <summary>Whether a place lies in such an object that nobody else has seen.</summary>
    private bool IsUnseen(World world, Place place) =>
        place.Parent is { } instance && IsHolder(instance) && !(world.Scalars.TryGet(instance.Number, out var seen) && seen is Scalar.Constant);

    /// <summary>
    /// A delegate goes where it may run at any time. If what it uses is gone already, and stays gone, it is wrong whenever it
    /// runs; what else it captures is out of sight from here on.
    /// </summary>
    private void Leave(World world, FunctionValue function, IOperation source)
    {
        if (session.Recorder is not null && function.Graph is { } graph && frame.MayEnter() && !frame.IsRunning(graph))
        {
            var entry = world.Clone();
            (entry.Temporaries, entry.Continuation, entry.Caught) = (Temporaries.Empty, null, null);
            bool isLate = false;
            foreach (var place in Captures.Of(graph, session))
            {
                var identities = session.HandlesAt(entry, place.Number);
                if ((session.StatesOf(entry, identities) & LifeStates.Released) == 0)
                    continue;
                if (Assignments.IsFinal(place, _graph))
                    isLate = true;
                else
                    entry.Handles = entry.Handles.Set(place.Number, IntSet.Of(Make(entry, source, IdentityRole.Passed, place.Number, IdentityOrigin.Foreign, null, LifeStates.Unknown)));
            }

            if (isLate)
                new Fixpoint(session, new Frame(frame, source, graph, entry, Frame.NoArguments, _ => true, session.Pinned)).Run(entry.Clone());
        }

        session.EscapeCaptures(world, function);
    }
}
