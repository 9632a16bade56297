using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Objects of classes: variables refer to them, and their fields are places that all these variables share.</summary>
internal sealed partial class Transfer
{
    /// <summary>The name that the compiler gives to the method behind <c>with</c>.</summary>
    private const string CloneMethod = "<Clone>$";

    /// <summary>The place whose members are the fields of an expression's value: the object that it refers to, or the struct itself.</summary>
    private Place? InstanceOf(World world, IOperation expression) =>
        PlaceOf(world, expression) is not { } place ? ValueOf(world, expression).Instance
        : CallSite.Unwrap(expression) is IInstanceReferenceOperation ? place
        : world.References.TryGet(place.Number, out var referred) ? referred
        : place;

    /// <summary>The object that a variable refers to; one that was there on entry goes by the variable's name.</summary>
    private Place? InstanceAt(World world, Place place, ITypeSymbol? type) =>
        world.References.TryGet(place.Number, out var referred) ? referred : Shapes.IsFollowed(type ?? session.TypeOf(place)) ? place : null;

    /// <summary>Whether the members of a place are those of an object that others may refer to as well.</summary>
    private bool IsReference(Place place) => place.Members.Any() && Shapes.IsFollowed(session.TypeOf(place));

    /// <summary>A variable refers to the object that a value is; to one of which nothing is known where the value says nothing.</summary>
    private void Refer(World world, Place place, Value value, IOperation operation)
    {
        if (value.Instance is { } referred)
            world.References = world.References.Set(place.Number, referred);
        else if (Shapes.IsFollowed(session.TypeOf(place)))
            world.References = world.References.Set(place.Number, Unknown(world, operation, place));
        else
            world.References = world.References.Remove(place.Number);
        if (!IsReference(place))
            ForgetWithin(world, place, operation);
    }

    private Place Unknown(World world, IOperation operation, Place place)
    {
        var unknown = session.Places.Root(new InstanceRoot((operation, place), InstanceRole.Unknown));
        Renew(world, unknown, operation);
        return unknown;
    }

    /// <summary>The object, or the struct with handles, that an operation makes; null where it makes none that is followed.</summary>
    private Place? MadeBy(IOperation operation) =>
        operation is IObjectCreationOperation { Type: { } type } && (type.IsValueType ? Shapes.KeepsHandles(type) : Shapes.IsFollowed(type) || HandleShapes.IsOneOfSeveral(type))
            ? session.Places.Root(new InstanceRoot(operation, InstanceRole.Made))
            : null;

    /// <summary>What an operation gives that makes an object or a struct that is followed; any other value as it is.</summary>
    private Value AsMade(World world, IOperation operation, Value value) =>
        MadeBy(operation) is not { } made ? value : operation.Type is { IsValueType: true } ? Read(world, made, operation.Type)
        : new Value { Scalar = NotNull(world, operation), Instance = made };

    /// <summary>An operation is about to make an object; one that it made before and that is still there is told apart.</summary>
    private void MakeAnew(World world, IOperation operation)
    {
        if (MadeBy(operation) is { } made)
            Age(world, made, operation);
    }

    private void Age(World world, Place made, IOperation operation)
    {
        var older = session.Places.Root(new InstanceRoot(operation, InstanceRole.Older));
        var holders = HoldersOf(world, made);
        if (holders.Count > 0 && HoldersOf(world, older) is { Count: > 0 } olderHolders)
        {
            // Of three objects that one operation made, nobody keeps track.
            foreach (var holder in holders.Concat(olderHolders))
                world.References = world.References.Set(holder.Number, Unknown(world, operation, holder));
        }
        else if (holders.Count > 0)
        {
            Renew(world, older, operation);
            Move(world, made, older);
            foreach (var holder in holders)
                world.References = world.References.Set(holder.Number, older);
        }

        Renew(world, made, operation);
    }

    /// <summary>The variables and fields that refer to an object.</summary>
    private List<Place> HoldersOf(World world, Place instance)
    {
        var holders = new List<Place>();
        for (int i = 0; i < world.References.Count; i++)
        {
            if (world.References.ValueAt(i) == instance)
                holders.Add(session.Places[world.References.KeyAt(i)]);
        }

        return holders;
    }

    /// <summary>Nothing is known of the fields of an object.</summary>
    private void Renew(World world, Place made, IOperation operation)
    {
        foreach (var member in made.Members)
            Clear(world, member);
        ForgetWithin(world, made, operation);
    }

    /// <summary>A copy of a record: its fields hold what those of the original do.</summary>
    private Value Copy(World world, IOperation original, IOperation operation)
    {
        var made = session.Places.Root(new InstanceRoot(operation, InstanceRole.Made));
        Age(world, made, operation);
        if (InstanceOf(world, original) is not { } source || original.Type is not { } type)
            return Value.Of(NotNull(world, operation));
        foreach (var field in HandleShapes.Fields(type))
        {
            var member = HandleShapes.Storage(field)!;
            foreach (var path in Shapes.Of(field.Type))
            {
                var handles = session.HandlesAt(world, session.Places.Follow(session.Places.Member(source, member), path).Number);
                world.Handles = world.Handles.Set(session.Places.Follow(session.Places.Member(made, member), path).Number, handles);
            }
        }

        return new Value { Scalar = NotNull(world, operation), Instance = made };
    }
}
