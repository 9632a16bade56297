using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Calls of methods whose contract is inferred from their body.</summary>
internal sealed partial class Transfer
{
    private bool IsInferable(IMethodSymbol method) => Knowledge.Summaries.IsInferable(method);

    /// <summary>The summary of a call, where one is needed and can be had.</summary>
    private Summary? SummaryOf(CallSite site, IMethodSymbol method, bool passesHandle, World world)
    {
        bool isNeeded = passesHandle || OwnsHandles(world, site) || PassesStatus(world, site);
        return isNeeded && IsInferable(method) && (site.Receiver is null || !Shapes.IsHandle(method.ContainingType))
            ? Knowledge.Summaries.Of(method, session.Scope, session.Cancellation)
            : null;
    }

    /// <summary>Whether the receiver is an object with handles that matter here.</summary>
    private bool OwnsHandles(World world, CallSite site) =>
        site.Receiver is { } receiver && PlaceOf(world, receiver) is { } place && !Shapes.IsHandle(CallSite.Unwrap(receiver).Type)
        && (place.Members.Any(member => Shapes.HoldsHandles(session.TypeOf(member))) || (session.KeepsTouches && place.Root is PlaceMarker.This));

    /// <summary>Whether a status or bool goes in that a condition may have decided: a method that throws unless it is good.</summary>
    private bool PassesStatus(World world, CallSite site) =>
        world.Identities.Count > 0 && site.Arguments.Any(argument =>
            argument.Parameter.Type is { TypeKind: TypeKind.Enum } && ValueOf(world, argument.Value).Scalar is Scalar.Named);

    private void ApplySummary(World world, CallSite site, Summary summary, List<World> worlds, Action<World> conclude)
    {
        if (summary.Outcomes.IsEmpty)
        {
            world.IsDead = true;
            return;
        }

        var before = world.Clone();
        for (int i = 0; i < summary.Outcomes.Length; i++)
        {
            var branch = i == 0 ? world : before.Clone();
            ApplyOutcome(branch, site, summary.Outcomes[i], conclude);
            if (i > 0 && !branch.IsDead)
                worlds.Add(branch);
        }
    }

    private void ApplyOutcome(World world, CallSite site, Outcome outcome, Action<World> conclude)
    {
        foreach (var (ordinal, set) in outcome.Facts)
        {
            if (Argument(site, ordinal) is { } argument)
                AssumeIn(world, ValueOf(world, argument.Value).Scalar, set);
        }

        if (world.IsDead)
            return;

        int release = session.Sites.Get(site.Operation.Syntax, Site.PassedTo(site.Method.Name));
        var result = Value.Nothing;
        foreach (var change in outcome.Parameters)
        {
            if (Argument(site, change.Ordinal) is not { } argument || Knowledge.Contracts.Of(site.Method).Of(argument.Parameter) != Effect.Unknown
                || ValueOf(world, argument.Value).Identities is not { } identities)
            {
                continue;
            }

            Change(world, site, argument.Value, identities, change.States, change.IsTouched, release);
            if (outcome.ResultParameter == change.Ordinal)
                result = Value.Of(identities);
        }

        if (site.Receiver is { } receiver && PlaceOf(world, receiver) is { } owner)
        {
            int member = session.Sites.Get(site.Operation.Syntax, Site.PassedTo(site.Method.Name));
            foreach (var change in outcome.Members)
                ChangeMember(world, site, owner, change, member);
        }

        conclude(world);
        if (result == Value.Nothing)
            result = ResultOf(world, site, outcome);
        SetValue(world, site.Operation, result);
    }

    private Value ResultOf(World world, CallSite site, Outcome outcome)
    {
        if (outcome.Result is { } constant)
            return Value.Of(constant);
        var contract = Knowledge.Contracts.Of(site.Method);
        if (Shapes.Carried(site.Operation.Type) is null || outcome.ResultStates == LifeStates.None)
            return UnknownResult(world, site.Operation);
        var states = contract.Return == Effect.Acquire && outcome.ResultStates == LifeStates.Live ? LifeStates.Owned : outcome.ResultStates & ~LifeStates.Released;
        return Value.Of(IntSet.Of(Make(world, site.Operation, 100, IdentityOrigin.Acquired, site.Operation.Type, states == LifeStates.None ? LifeStates.Unknown : states)));
    }

    /// <summary>Does to a handle what the method does to it on one of its paths.</summary>
    private void Change(World world, CallSite site, IOperation expression, IntSet identities, LifeStates states, bool isTouched, int release)
    {
        if ((states & LifeStates.Released) != 0)
        {
            Release(world, site, expression, identities, Effect.ReleaseAlways, release);
            return;
        }

        if (isTouched)
            Observe(world, expression, identities, Misuse.Use);
        if ((states & LifeStates.Unknown) != 0)
            session.Escape(world, identities);
        else if ((states & (LifeStates.Owned | LifeStates.Live)) == LifeStates.Live)
            HandOver(world, Value.Of(identities), expression);
    }

    private void ChangeMember(World world, CallSite site, Place owner, MemberChange change, int release)
    {
        var place = session.Places.Member(owner, change.Member);
        Change(world, site, site.Operation, session.HandlesAt(world, place.Number), change.States | LifeStates.Owned, change.IsTouched, release);
        if (change.New is { } states)
        {
            var origin = states is LifeStates.Invalid ? IdentityOrigin.Nothing : IdentityOrigin.Foreign;
            var live = (states & LifeStates.Owned) != 0 ? LifeStates.Live : states & ~LifeStates.Released;
            int fresh = Make(world, site.Operation, 4000 + place.Number, origin, session.TypeOf(place), live == LifeStates.None ? LifeStates.Unknown : live);
            world.Handles = world.Handles.Set(place.Number, IntSet.Of(fresh));
        }
    }

    private static CallArgument? Argument(CallSite site, int ordinal)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter.Ordinal == ordinal)
                return argument;
        }

        return null;
    }
}
