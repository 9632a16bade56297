using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What an inferred call does to the handles that it is given, and to those in objects.</summary>
internal sealed partial class Transfer
{
    /// <summary>Does to a handle what the method does to it on one of its paths.</summary>
    private void Change(World world, CallSite site, IOperation expression, IntSet identities, LifeStates states, Touches touches, int release, string? name = null)
    {
        if ((touches & Touches.Used) != 0)
            Observe(world, expression, identities, Misuse.Use, name);
        if ((touches & Touches.NeedsValue) != 0)
            ObserveInvalid(world, expression, identities, name);
        if ((states & LifeStates.Released) != 0 || (touches & Touches.Released) != 0)
            Release(world, site, expression, identities, (touches & Touches.Released) != 0 ? Effect.ReleaseAlways : Effect.ReleaseIfOwned, release, name);

        if ((states & ~LifeStates.Owned) != 0)
        {
            for (int i = 0; i < identities.Count; i++)
                world.Objects = world.Objects.Expose(identities[i]);
        }

        // A method that is wrong by itself says so itself; its caller has nothing to add.
        for (int i = 0; states == LifeStates.Settled && i < identities.Count; i++)
            session.SetState(world, identities[i], Settled(session.StateOf(world, identities[i]), ~LifeStates.Settled));
        if ((states & (LifeStates.Released | LifeStates.Settled)) != 0)
            return;

        if ((states & LifeStates.Unknown) != 0)
            session.Escape(world, identities);
        else if ((states & (LifeStates.Owned | LifeStates.Live)) == LifeStates.Live)
            HandOver(world, Value.Of(identities), expression);
    }

    private void ChangeMember(World world, CallSite site, IOperation expression, Place owner, MemberChange change, int release, Dictionary<int, IntSet?> passed, string? name = null)
    {
        var place = session.Places.Member(owner, change.Member);
        Change(world, site, expression, session.HandlesAt(world, place.Number), change.States | LifeStates.Owned, change.Touches, release, name ?? change.Member.Name);
        if (change.New is { } replacement)
            world.Handles = world.Handles.Set(place.Number, Replaced(world, site, place, replacement, passed, isOwned: false));
    }

    /// <summary>What becomes of a handle in an object or a struct that is passed.</summary>
    private void ChangePassed(World world, CallSite site, CallArgument argument, MemberChange change, int release, Dictionary<int, IntSet?> passed)
    {
        var owner = InstanceOf(world, argument.Value);
        string name = owner is null ? NameOf(argument.Value) : session.NameOf(session.Places.Member(owner.Root is InstanceRoot && PlaceOf(world, argument.Value) is { } variable ? variable : owner, change.Member));
        if (argument.Parameter is not { RefKind: RefKind.None, Type.IsValueType: true })
        {
            if (owner is not null)
                ChangeMember(world, site, argument.Value, owner, change, release, passed, name);
        }
        else if (ValueOf(world, argument.Value).Member(change.Member).Identities is { } identities)
        {
            Change(world, site, argument.Value, identities, change.States, change.Touches, release, name);
        }
    }

    /// <summary>The handle that a method has put into a place of its caller, who owns what it owned if the place does not.</summary>
    private IntSet Replaced(World world, CallSite site, Place place, Replacement replacement, Dictionary<int, IntSet?> passed, bool isOwned)
    {
        if (passed.TryGetValue(replacement.Parameter, out var handles) && handles is not null)
            return handles;
        isOwned &= (replacement.States & LifeStates.Owned) != 0;
        var origin = replacement.States == LifeStates.Invalid ? IdentityOrigin.Nothing : isOwned ? IdentityOrigin.Acquired : IdentityOrigin.Foreign;
        var states = (replacement.States & LifeStates.Owned) != 0 && !isOwned ? LifeStates.Live : replacement.States & ~LifeStates.Released;
        var handle = Value.Of(IntSet.Of(Make(world, site.Operation, IdentityRole.HandedOut, place.Number, origin, session.TypeOf(place), states == LifeStates.None ? LifeStates.Unknown : states)));
        GiveName(world, place, handle);
        return handle.Identities!;
    }
}
