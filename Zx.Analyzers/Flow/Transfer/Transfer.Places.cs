using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Reading, writing and handing over places.</summary>
internal sealed partial class Transfer
{
    /// <summary>The place an expression stands for, or null where it stands for none that can be followed.</summary>
    private Place? PlaceOf(World world, IOperation operation)
    {
        switch (CallSite.Unwrap(operation))
        {
            case ILocalReferenceOperation local:
                var place = session.Places.Root(local.Local);
                return local.Local.IsRef && world.References.TryGet(place.Number, out var target) ? target : place;
            case IParameterReferenceOperation parameter:
                var variable = session.Places.Root(parameter.Parameter);
                return parameter.Parameter.RefKind != RefKind.None && world.References.TryGet(variable.Number, out var referred) ? referred : variable;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                var self = session.Places.Root(PlaceMarker.This);
                return world.References.TryGet(self.Number, out var owner) ? owner : self;
            case IFlowCaptureReferenceOperation capture:
                var captured = session.Places.Root(capture.Id);
                return _graph.IsReference(capture.Id) && world.References.TryGet(captured.Number, out var chosen) ? chosen : captured;
            case IFieldReferenceOperation field when HandleShapes.Storage(field.Field) is { } member:
                return Member(field.Instance, member);
            case IPropertyReferenceOperation { Property.ReturnsByRef: true, Instance: { } loop } when CurrentElement(world, loop) is { } current:
                return current;
            case IPropertyReferenceOperation property when HandleShapes.Storage(property.Property) is { } member:
                return Member(property.Instance, member);
            case var element when ElementReference(element) is var (collection, index):
                return ElementAt(world, collection, index);
            default:
                return null;
        }

        Place? Member(IOperation? instance, ISymbol member) =>
            instance is null ? session.Places.Member(session.Places.Root(member.ContainingType), member)
            : InstanceOf(world, instance) is { } parent ? session.Places.Member(parent, member)
            : null;
    }

    private Value ReadReference(World world, IOperation operation)
    {
        if (IsAssigned(operation))
            return Value.Nothing;
        if (operation is IFieldReferenceOperation { Field: { IsStatic: true } field } && IsInvalidConstant(field))
            return Value.Of(IntSet.Of(Make(world, operation, IdentityRole.Value, 0, IdentityOrigin.Nothing, operation.Type, LifeStates.Invalid)));
        return PlaceOf(world, operation) is { } place ? Read(world, place, operation.Type) : ValueOfUnplaced(world, operation);
    }

    // What is assigned to is not read.
    private static bool IsAssigned(IOperation operation) =>
        operation.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == operation;

    // A field of something that is no place, such as the result of a call.
    private Value ValueOfUnplaced(World world, IOperation operation)
    {
        if (ElementReference(operation) is var (collection, _))
            EscapeElements(world, collection);
        return operation is IFieldReferenceOperation { Instance: { } instance, Field: var field } && HandleShapes.Storage(field) is { } member
            ? ValueOf(world, instance).Member(member)
            : Value.Nothing;
    }

    private bool IsInvalidConstant(ISymbol member) =>
        member is { IsStatic: true, Name: "Invalid" or "InvalidHandle" } && Shapes.IsHandle(member.ContainingType);

    /// <summary>What a place holds.</summary>
    private Value Read(World world, Place place, ITypeSymbol? type)
    {
        var shape = Shapes.Of(type ?? session.TypeOf(place));
        bool isHeld = world.Handles.ContainsKey(place.Number);
        if (shape.IsEmpty && !isHeld)
        {
            var instance = InstanceAt(world, place, type);
            var elements = instance is null ? ImmutableArray<HandlePart>.Empty : ElementsOf(world, instance);
            return new Value
            {
                Scalar = ReadScalar(world, place),
                Function = world.Functions.TryGet(place.Number, out var function) ? function : null,
                Instance = instance,
                Parts = elements,
                IsCollection = !elements.IsEmpty,
                Members = MembersAt(world, place, type),
            };
        }

        if (shape.IsEmpty || isHeld)
            return Value.Of(session.HandlesAt(world, place.Number));
        var parts = ImmutableArray.CreateBuilder<HandlePart>(shape.Length);
        foreach (var path in shape)
            parts.Add(new(path, session.HandlesAt(world, session.Places.Follow(place, path).Number)));
        return new Value { Parts = parts.MoveToImmutable(), Members = MembersAt(world, place, type) };
    }

    private Scalar? ReadScalar(World world, Place place) =>
        world.Scalars.TryGet(place.Number, out var scalar)
            ? scalar is Scalar.Opaque ? null : scalar
            : new Scalar.Named(session.Symbols.Get(place));

    /// <summary>Puts a value into a place; what was there before is no longer.</summary>
    private void Store(World world, Place place, Value value, IOperation operation)
    {
        var before = world.Handles.Count > 0 ? HeldIn(world, place) : IntSet.Empty;
        StoreAnew(world, place, value, operation);
        GiveName(world, place, value);
        if (before.Count > 0)
            session.Overwrite(world, before, operation.Syntax);
    }

    /// <summary>The handles that a local and its members hold.</summary>
    private IntSet HeldIn(World world, Place place)
    {
        var held = world.Handles.TryGet(place.Number, out var handles) ? handles : IntSet.Empty;
        return IsReference(place) ? held : place.Members.Aggregate(held, (all, member) => all.Union(HeldIn(world, member)));
    }

    /// <summary>A variable gives the new handles that it holds its name.</summary>
    private void GiveName(World world, Place place, Value value)
    {
        if (place.Root is not (ISymbol or PlaceMarker))
            return;
        foreach (var part in value.Parts)
        {
            for (int i = 0; i < part.Identities.Count; i++)
            {
                if (session.Identities[part.Identities[i]] is { IsOwn: true } identity)
                    session.Ends.Name(identity.Acquisition, value.IsCollection ? NameOfElement(world, place, value, part.Identities) : session.NameOf(session.Places.Follow(place, part.Path)));
            }
        }
    }

    private void StoreAnew(World world, Place place, Value value, IOperation operation)
    {
        Clear(world, place);
        Refer(world, place, value, operation);
        if (value.IsCollection)
        {
            KeepElements(world, value, operation);
            value = value.Instance is null ? Value.Nothing : new Value { Scalar = value.Scalar, Instance = value.Instance };
        }

        if (place.IsByReference)
        {
            foreach (var part in value.Parts)
                Observe(world, part.Source ?? operation, part.Identities, Misuse.HandOver);
        }
        else if (!place.IsLocal || place.IsField)
        {
            HandOver(world, value, operation, observes: !IsMoved(place, value, operation), keeps: true);
        }

        if (!place.IsLocal)
        {
            ForgetSameMember(world, place, operation);
        }

        foreach (var part in value.Parts)
            world.Handles = world.Handles.Set(session.Places.Follow(place, part.Path).Number, part.Identities);
        SetMembers(world, place, value);

        // A handle from a source that is not followed: silent, but not what was here on entry.
        if (value.Parts.IsEmpty)
        {
            var type = session.TypeOf(place);
            var shape = type?.SpecialType == SpecialType.System_UInt32 && place.Root is IParameterSymbol ? HandleShapes.Itself : Shapes.Of(type);
            for (int i = 0; i < shape.Length; i++)
                world.Handles = world.Handles.Set(session.Places.Follow(place, shape[i]).Number, IntSet.Of(Make(world, operation, IdentityRole.Assigned, i, IdentityOrigin.Foreign, null, LifeStates.Live)));
        }

        world.Scalars = world.Scalars.Set(place.Number, value.Scalar ?? Scalar.Unknown);
        // What a field holds this method can run, and so can whoever sees the field.
        if (!place.IsLocal && !IsUnseen(world, place))
            LeaveWithin(world, value, operation);
        if (value.Function is { } function)
            world.Functions = world.Functions.Set(place.Number, function);
    }

    /// <summary>The same field of another object may be this very one.</summary>
    private void ForgetSameMember(World world, Place place, IOperation operation)
    {
        if (place.Parent is null || place.Member is not { IsStatic: false, ContainingType.IsReferenceType: true })
            return;
        foreach (var other in session.Places.SharingMember(place))
            Forget(world, other, operation);
    }

    private void Clear(World world, Place place)
    {
        foreach (var member in IsReference(place) ? [] : place.Members)
            Clear(world, member);
        world.Handles = world.Handles.Remove(place.Number);
        world.Scalars = world.Scalars.Remove(place.Number);
        world.Functions = world.Functions.Remove(place.Number);
    }

    /// <summary>Somebody else owns the handles from now on.</summary>
    /// <param name="world">The world.</param>
    /// <param name="value">The value with the handles.</param>
    /// <param name="source">What gives the value.</param>
    /// <param name="escapes">Whether unknown code has them, so that nobody knows whether they stay live.</param>
    /// <param name="observes">Whether they must be live.</param>
    /// <param name="keeps">Whether the new owner is an object, in whose field they are still to be seen.</param>
    private void HandOver(World world, Value value, IOperation source, bool escapes = false, bool observes = true, bool keeps = false)
    {
        if (escapes)
            LeaveWithin(world, value, source);
        foreach (var part in value.Parts)
        {
            if (observes && !(value.IsCollection && IsRead(source)))
                Observe(world, part.Source ?? source, part.Identities, Misuse.HandOver);
            for (int i = 0; i < part.Identities.Count; i++)
            {
                var state = session.StateOf(world, part.Identities[i]);
                if (state.CanBeLost)
                    session.SetState(world, part.Identities[i], state with { States = (state.States & ~LifeStates.Owned) | LifeStates.Live, IsKept = keeps });
                world.Objects = world.Objects.Expose(part.Identities[i]);
            }

            if (escapes)
                session.Escape(world, part.Identities);
        }
    }

    /// <summary>Whether an element gets what another one had: elements that change places need not be live.</summary>
    private bool IsMoved(Place place, Value value, IOperation source) =>
        place is { Parent: not null, Member: null } && value.Parts.All(part => CallSite.Unwrap(part.Source ?? source) is var read
            && ElementReference(read is IFlowCaptureReferenceOperation capture ? _graph.Captured(capture.Id) ?? read : read) is not null);

    // What has become of the elements of a collection since it was made, whoever gets it may know.
    private static bool IsRead(IOperation source) => CallSite.Unwrap(source) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IFlowCaptureReferenceOperation or IPropertyReferenceOperation;

    /// <summary>What a function returns: its caller has it from now on.</summary>
    /// <param name="world">The world.</param>
    /// <param name="operation">What is returned.</param>
    /// <param name="value">Its value.</param>
    /// <param name="runsFinally">Whether the method does more before it returns.</param>
    public void Return(World world, IOperation operation, Value value, bool runsFinally)
    {
        var place = session.Places.Root(new ReturnRoot(_graph));
        if (frame.Caller is null && !session.KeepsTouches)
        {
            if (runsFinally)
                Keep(world, operation, value);
            HandOver(world, value, operation, escapes: HasFunctions(world, value), observes: !runsFinally || !IsKept(world, value));
            world.Scalars = world.Scalars.Set(place.Number, value.Scalar ?? Scalar.Unknown);
            return;
        }

        Put(world, place, value, operation);
    }

    /// <summary>What is returned must still be live when the method has returned.</summary>
    private void Keep(World world, IOperation operation, Value value)
    {
        if (value.Identities is { } returned && IsKept(world, value))
            world.Handles = world.Handles.Set(session.Places.Root(new ReturnedRoot(operation, false)).Number, returned);
        if (value.PendingUses.Count > 0)
            world.Handles = world.Handles.Set(session.Places.Root(new ReturnedRoot(operation, true)).Number, value.PendingUses);
    }

    // What is gone already is wrong right here.
    private bool IsKept(World world, Value value) => value.Identities is { } returned && (session.StatesOf(world, returned) & LifeStates.Released) == 0;

    /// <summary>Looks at what has been returned when the method is at its end.</summary>
    public void End(World world)
    {
        for (int i = 0; i < world.Handles.Count; i++)
        {
            if (session.Places[world.Handles.KeyAt(i)].Root is not ReturnedRoot(var returned, var isPendingUse))
                continue;

            // An operation under way may have come to its end all the same.
            if (isPendingUse)
                session.Recorder?.Add(returned.Syntax, NameOfUsed(returned), Misuse.Use, ObservedStates.Right, [], world.IsExceptional);
            Record(world, returned, world.Handles.ValueAt(i), isPendingUse ? Misuse.Use : Misuse.HandOver, LifeStates.Released, name: isPendingUse ? NameOfUsed(returned) : null);
        }
    }

    private string NameOfUsed(IOperation call) =>
        CallSite.Of(CallSite.Unwrap(call), _graph.Model) is { } site && (site.Receiver ?? site.Arguments.Select(argument => argument.Value).FirstOrDefault()) is { } used ? NameOf(used) : HandleEnds.Nameless;
}
