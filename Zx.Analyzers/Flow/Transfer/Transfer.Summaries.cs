using Microsoft.CodeAnalysis;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Calls of methods whose contract is inferred from their body.</summary>
internal sealed partial class Transfer
{
    private bool IsInferable(CallSite site) => Knowledge.Summaries.IsInferable(site.Method, site.IsExact);

    /// <summary>The summary of a call, where one is needed and can be had.</summary>
    private Summary? SummaryOf(CallSite site, IMethodSymbol method, bool passesHandle, World world)
    {
        bool isNeeded = passesHandle || site.IsExact || MadeBy(site.Operation) is not null || PassesInstance(world, site) || OwnsHandles(world, site) || PassesStatus(world, site)
            || (Shapes.Carried(site.Operation.Type) is not null && Knowledge.Contracts.Of(method).Return == Effect.Unknown);
        return isNeeded && Knowledge.Summaries.IsInferable(method, site.IsExact) && (site.Receiver is null || !Shapes.IsHandle(method.ContainingType))
            ? Knowledge.Summaries.Of(method, session.Scope, session.Cancellation)
            : null;
    }

    /// <summary>Whether the receiver is an object with handles that matter here.</summary>
    private bool OwnsHandles(World world, CallSite site) =>
        site.Bound?.Owner is not null
        || (site.Receiver is { } receiver && PlaceOf(world, receiver) is not null && !Shapes.IsHandle(CallSite.Unwrap(receiver).Type)
            && Shapes.KeepsHandles(site.IsExact ? site.Method.ContainingType : CallSite.Unwrap(receiver).Type));

    private bool PassesInstance(World world, CallSite site)
    {
        foreach (var argument in site.Arguments)
        {
            if (Shapes.IsFollowed(CallSite.Unwrap(argument.Value).Type) && InstanceOf(world, argument.Value) is not null)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a status or bool goes in that a condition may have decided: a method that throws unless it is good. One that is known to be
    /// bad has been reported, and what comes after is looked at all the same.
    /// </summary>
    private bool PassesStatus(World world, CallSite site)
    {
        foreach (var argument in site.Arguments)
        {
            if (world.Identities.Count > 0 && argument.Parameter.Type is { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean } && ValueOf(world, argument.Value).Scalar is Scalar.Named or Scalar.Membership or Scalar.StateTest or Scalar.Constant { Value: 0 })
                return true;
        }

        return false;
    }

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
        var owner = site.Receiver is { } receiver ? InstanceOf(world, receiver) : site.Bound?.Owner ?? MadeBy(site.Operation);
        foreach (var condition in outcome.Conditions)
        {
            AssumeIn(world, ScalarOf(world, site, owner, condition), condition.Set);
        }

        AssumeTests(world, site, outcome, owner);
        if (world.IsDead)
            return;

        int release = SiteAt(site, site.Method);
        var returnedScalar = outcome.Result.Source is { } source && ScalarOf(world, site, owner, source) is { } before ? (source.Set.IsAll ? before : IsIn(world, before, source.Set)) : null;
        var result = Value.Nothing;

        // Arguments of a call that does not compile may share a parameter.
        var passed = site.Arguments.GroupBy(argument => argument.Parameter.Ordinal).ToDictionary(same => same.Key, same => ValueOf(world, same.First().Value).Identities);
        foreach (var argument in site.Arguments.Where(argument => outcome.Parameters.All(change => change.Ordinal != argument.Parameter.Ordinal)))
        {
            if (Knowledge.Contracts.Of(site.Method).Of(argument.Parameter) == Effect.Unknown && argument.Parameter.RefKind != RefKind.Out && !Shapes.MembersOf(argument.Parameter.Type).Any())
                HandOverArgument(world, ValueOf(world, argument.Value), argument.Value, argument.Parameter);
        }

        foreach (var change in outcome.Parameters)
        {
            if (Argument(site, change.Ordinal) is not { } argument || Knowledge.Contracts.Of(site.Method).Of(argument.Parameter) != Effect.Unknown
                || ValueOf(world, argument.Value).Identities is not { } identities)
            {
                continue;
            }

            // What is given back to the caller, as a result or in another variable, has not been handed over.
            bool isBack = outcome.Result.Parameter == change.Ordinal || outcome.Parameters.Any(other => other.New?.Parameter == change.Ordinal);
            Change(world, site, argument.Value, identities, isBack ? change.States | LifeStates.Owned : change.States, change.Touches, release);
            if (outcome.Result.Parameter == change.Ordinal)
                result = Value.Of(identities);
            if (change.New is { } replacement && argument.Parameter.RefKind is RefKind.Ref or RefKind.Out && PlaceOf(world, argument.Value) is { } place)
                world.Handles = world.Handles.Set(place.Number, Replaced(world, site, place, replacement, passed, isOwned: place.IsByReference || (place.IsLocal && !place.IsField)));
        }

        if (owner is not null)
        {
            if (outcome.Result.Member is { } returned)
                result = Value.Of(session.HandlesAt(world, session.Places.Member(owner, returned).Number));
            foreach (var change in outcome.Members.Where(change => change.Ordinal < 0))
                ChangeMember(world, site, site.Operation, owner, change, release, passed);
        }

        foreach (var change in outcome.Members.Where(change => change.Ordinal >= 0))
        {
            if (Argument(site, change.Ordinal) is { } argument && Knowledge.Contracts.Of(site.Method).Of(argument.Parameter) == Effect.Unknown)
                ChangePassed(world, site, argument, change, release, passed);
        }

        AssignFields(world, site, owner, outcome);
        ForgetElements(world, site, owner);

        // A variable passed by reference may refer to another object afterwards.
        foreach (var argument in site.Arguments)
        {
            if (argument.Parameter.RefKind == RefKind.Ref && Shapes.IsFollowed(argument.Parameter.Type) && PlaceOf(world, argument.Value) is { } variable)
                world.References = world.References.Set(variable.Number, Unknown(world, site.Operation, variable));
        }

        conclude(world);
        var contract = Knowledge.Contracts.Of(site.Method);
        if (contract.Return == Effect.Use)
            result = UnknownResult(world, site.Operation, isLent: true);
        if (result == Value.Nothing)
            result = ResultOf(world, site, outcome, returnedScalar);
        SetValue(world, site.Operation, AsMade(world, site.Operation, result));
    }

    /// <summary>What a condition of the method asks for, as its caller knows it.</summary>
    private Scalar? ScalarOf(World world, CallSite site, Place? owner, Condition condition)
    {
        if (condition.Ordinal < 0)
            return owner is null ? null : ReadScalar(world, session.Places.Member(owner, condition.Member!));
        if (Argument(site, condition.Ordinal) is not { Value: var argument, Parameter: var parameter })
            return null;
        return condition.Member is not { } member ? ValueOf(world, argument).Scalar
            : parameter is { RefKind: RefKind.None, Type.IsValueType: true } ? ValueOf(world, argument).Member(member).Scalar
            : InstanceOf(world, argument) is { } passed ? ReadScalar(world, session.Places.Member(passed, member)) : null;
    }

    /// <summary>The fields of the receiver, and of what is passed, hold what the method has put there.</summary>
    private void AssignFields(World world, CallSite site, Place? owner, Outcome outcome)
    {
        foreach (var (ordinal, member, values) in outcome.Assigned)
        {
            var changed = ordinal < 0 ? owner
                : Argument(site, ordinal) is { } argument && argument.Parameter is not { RefKind: RefKind.None, Type.IsValueType: true } ? InstanceOf(world, argument.Value) : null;
            if (changed is null)
                continue;
            int assigned = session.Places.Member(changed, member).Number;
            world.Scalars = world.Scalars.Set(assigned, OneOf(world, values, (site.Operation, assigned)));
            world.Functions = world.Functions.Remove(assigned);
        }
    }

    /// <summary>A value that is one of some.</summary>
    private Scalar OneOf(World world, IntegerSet values, object source)
    {
        if (values.IsAll || values.Single is not null)
            return values.Single is { } exact ? new Scalar.Constant(exact) : Scalar.Unknown;
        int symbol = session.Symbols.Get(source);
        world.Forget(symbol, session.Symbols);
        world.Restrict(symbol, values);
        return new Scalar.Named(symbol);
    }

    /// <summary>A summary does not say what becomes of the elements of collections: of those that are passed, and those in fields.</summary>
    private void ForgetElements(World world, CallSite site, Place? owner)
    {
        foreach (var argument in site.Arguments)
        {
            if (HandleShapes.ElementOf(CallSite.Unwrap(argument.Value).Type) is not null && InstanceOf(world, argument.Value) is { } passed)
                ForgetElementsOf(world, passed, site.Operation);
        }

        foreach (var field in (owner?.Members ?? []).Concat(session.Places.Root(site.Method.ContainingType).Members).ToList())
            ForgetElementsOf(world, world.References.TryGet(field.Number, out var collection) ? collection : field, site.Operation);
    }

    private void ForgetElementsOf(World world, Place collection, IOperation operation)
    {
        foreach (var element in collection.Members.Where(element => element.Member is null).ToList())
            Forget(world, element, operation);
    }

    /// <summary>What the method has asked of the handles themselves, to come this way.</summary>
    private void AssumeTests(World world, CallSite site, Outcome outcome, Place? owner)
    {
        foreach (var change in outcome.Parameters)
        {
            if (change.IsValid is not null && Argument(site, change.Ordinal) is { } argument && ValueOf(world, argument.Value).Identities is { Count: 1 } identities)
                AssumeState(world, identities[0], LifeStates.Invalid, change.IsValid == false);
        }

        foreach (var change in outcome.Members)
        {
            if (change is { Ordinal: < 0, IsValid: not null } && owner is not null && session.HandlesAt(world, session.Places.Member(owner, change.Member).Number) is { Count: 1 } identities)
                AssumeState(world, identities[0], LifeStates.Invalid, change.IsValid == false);
        }
    }

    private Value ResultOf(World world, CallSite site, Outcome outcome, Scalar? returned)
    {
        if ((outcome.Result.Scalar ?? returned) is { } scalar)
            return Value.Of(scalar);
        var contract = Knowledge.Contracts.Of(site.Method);
        if (Shapes.Carried(site.Operation.Type) is null || outcome.Result.States == LifeStates.None)
            return UnknownResult(world, site.Operation);
        var states = contract.Return == Effect.Acquire && outcome.Result.States == LifeStates.Live ? LifeStates.Owned : outcome.Result.States & ~LifeStates.Released;
        return Value.Of(IntSet.Of(Make(world, site.Operation, IdentityRole.Result, 0, IdentityOrigin.Acquired, site.Operation.Type, states == LifeStates.None ? LifeStates.Unknown : states)));
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
