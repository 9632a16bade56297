using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Uses and releases of handles, and what is seen when they go wrong.</summary>
internal sealed partial class Transfer
{
    private FlowSession Session => session;

    /// <summary>A use or a hand-over: what is wrong with it is seen once and settled.</summary>
    private void Observe(World world, IOperation expression, IntSet identities, Misuse misuse, string? name = null)
    {
        var wrong = misuse == Misuse.Use ? LifeStates.Released | LifeStates.Invalid : LifeStates.Released;
        Record(world, expression, identities, misuse, wrong, name: name);
        for (int i = 0; i < identities.Count; i++)
        {
            var state = session.StateOf(world, identities[i]);
            if (state.Has(wrong))
                session.SetState(world, identities[i], Settled(state, wrong));
            else if (session.KeepsTouches && misuse == Misuse.Use && (state.Touches & Touches.Used) == 0 && session.Identities[identities[i]].Origin == IdentityOrigin.Entry)
                session.SetState(world, identities[i], state with { Touches = state.Touches | Touches.Used });
        }
    }

    /// <summary>A handle that is released by a call which needs it to be one: the invalid handle is wrong there.</summary>
    private void ObserveInvalid(World world, IOperation expression, IntSet identities, string? name = null)
    {
        Record(world, expression, identities, Misuse.Use, LifeStates.Invalid, name: name);
        for (int i = 0; i < identities.Count; i++)
        {
            var state = session.StateOf(world, identities[i]);
            if (state.Has(LifeStates.Invalid))
                session.SetState(world, identities[i], Settled(state, LifeStates.Invalid));
            else if (session.KeepsTouches && session.Identities[identities[i]].Origin == IdentityOrigin.Entry)
                session.SetState(world, identities[i], state with { Touches = state.Touches | Touches.NeedsValue });
        }
    }

    /// <summary>A handle of which nothing more is said; whether it has a value is still known.</summary>
    private static IdentityState Settled(IdentityState state, LifeStates wrong) => state with
    {
        States = (state.States & ~wrong) | LifeStates.Settled,
        IsValid = state.States switch { LifeStates.Invalid => false, LifeStates.Released => true, _ => state.IsValid },
    };

    /// <summary>A release: of a handle that may be one of several, each may be released now.</summary>
    private void Release(World world, CallSite site, IOperation expression, IntSet identities, Effect effect, int release, string? name = null)
    {
        bool reports = effect != Effect.ReleaseIfOwned;
        if (reports)
            Record(world, expression, identities, Misuse.Release, LifeStates.Released, release, site, name);
        for (int i = 0; i < identities.Count; i++)
        {
            var state = session.StateOf(world, identities[i]);
            var states = state.States;
            bool isLent = session.Identities[identities[i]].IsLent && frame.Caller is null;
            if (reports && (states & LifeStates.Released) != 0)
                states = (states & ~LifeStates.Released) | LifeStates.Settled;
            bool takesEffect = (states & LifeStates.Releasable) != 0;
            if (takesEffect)
            {
                states = identities.Count == 1 ? states & ~LifeStates.Releasable : states;
                states |= isLent && reports ? LifeStates.Settled : LifeStates.Released;

                // One of several may be the one that is released: it is not true that it never is.
                if (identities.Count > 1)
                    session.Ends.Give(session.Identities[identities[i]].Acquisition);
            }

            int at = frame.Arguments.ContainsKey(identities[i]) ? CallerSite(frame, release) : release;
            session.SetState(world, identities[i], state with
            {
                States = states,
                Sites = !takesEffect ? state.Sites : (states & LifeStates.Released) != 0 && state.Has(LifeStates.Released) && !reports ? state.Sites.Union(IntSet.Of(at)) : IntSet.Of(at),
                IsValid = reports && state.States == LifeStates.Released ? true : state.IsValid,
                Touches = session.KeepsTouches && takesEffect && reports ? state.Touches | Touches.Released : state.Touches,
            });
        }
    }

    /// <summary>One call that uses a handle and consumes it; there is no site where the call's protocol has a word for it.</summary>
    private void ObserveSelfShare(World world, IOperation expression, IntSet identities, int? release)
    {
        if (release is { } site)
            session.Recorder?.Add(expression.Syntax, NameOf(expression), Misuse.Use, ObservedStates.Wrong, [session.Sites[site]], world.IsExceptional);
        for (int i = 0; i < identities.Count; i++)
            session.SetState(world, identities[i], Settled(session.StateOf(world, identities[i]), LifeStates.Releasable) with { IsValid = true });
    }

    private void Record(World world, IOperation expression, IntSet identities, Misuse misuse, LifeStates wrong, int? release = null, CallSite? site = null, string? name = null)
    {
        if (session.Recorder is not { } recorder || identities.Count == 0)
            return;

        var observed = ObservedStates.None;
        var sites = new List<Site>();
        Reported? location = null;
        bool isLent = false;
        for (int i = 0; i < identities.Count; i++)
        {
            var identity = session.Identities[identities[i]];
            var state = session.StateOf(world, identity.Number);
            isLent |= identity.IsLent && misuse == Misuse.Release && state.Has(LifeStates.Releasable);
            if (state.Has(wrong))
            {
                observed |= ObservedStates.Wrong;
                location ??= Attribute(frame, new(expression.Syntax, name ?? NameOf(expression)), identity.Number, wrong);
                for (int end = 0; state.Has(LifeStates.Released) && end < state.Sites.Count; end++)
                    sites.Add(session.Sites[state.Sites[end]]);
                if (state.Has(wrong & LifeStates.Invalid) && identity.Operation is { } origin)
                    sites.Add(session.Sites[session.Sites.Get(Enclosing(origin), identity.Origin == IdentityOrigin.Acquired ? Site.Failed : Site.Default)]);
            }

            // Of worlds that have been made one, the wrong ones may be those in which it is settled. A released handle is right for nothing.
            bool isDoubtful = state.Has(wrong) && state.Has(LifeStates.Settled);
            if (isDoubtful || (state.States & ~(wrong | LifeStates.Released | LifeStates.Settled | LifeStates.Null)) != 0)
                observed |= ObservedStates.Right;
        }

        if (observed == ObservedStates.None && !isLent)
            return;
        var at = new Reported(expression.Syntax, name ?? NameOf(expression));
        if (isLent && frame.Caller is null)
            recorder.AddBorrowed(at.Syntax, at.Name);
        if ((observed & ObservedStates.Wrong) != 0)
        {
            if (location is null)
                return;
            bool isRetry = site is not null && release is { } again && sites.Count == 1 && sites[0].Number == again
                && Knowledge.Contracts.Of(site.Method).Success is { } success && !world.ValuesOf(session.Symbols.Get(site.Operation)).Contains(success);
            recorder.Add(location.Value.Syntax, location.Value.Name, misuse, observed, sites, world.IsExceptional, IsEndOfUsing(site), isRetry, location.Value.Via);
            return;
        }

        for (var level = frame; level is not null; level = level.Caller)
        {
            recorder.Add(at.Syntax, at.Name, misuse, observed, [], world.IsExceptional, IsEndOfUsing(site), via: at.Via);
            if (level.Call is not null)
                at = InCaller(level, at, identities[0]);
        }
    }

    /// <summary>Where something is reported, and the name that the handle has there.</summary>
    /// <param name="Syntax">What is pointed at.</param>
    /// <param name="Name">The handle's name there.</param>
    /// <param name="Via">Which of the things that are done there it is, where a method runs what its caller gives.</param>
    private readonly record struct Reported(SyntaxNode Syntax, string Name, SyntaxNode? Via = null);

    /// <summary>What a place inside a function is for its caller: the argument, or the whole call for what is captured.</summary>
    private Reported InCaller(Frame callee, Reported inside, int identity)
    {
        var via = callee.DependsOnCaller ? inside.Syntax : inside.Via;
        return callee.Arguments.TryGetValue(identity, out var argument)
            ? new(CallSite.Unwrap(argument).Syntax, NameOf(argument), via)
            : inside with { Syntax = callee.Call!.Syntax, Via = via };
    }

    private static bool IsEndOfUsing(CallSite? site) => site is { Operation.IsImplicit: true };

    // Of a call that failed, the whole call is what to point at.
    private static SyntaxNode Enclosing(IOperation origin)
    {
        for (var node = origin; node is not null; node = node.Parent)
        {
            if (node is IInvocationOperation)
                return node.Syntax;
        }

        return origin.Syntax;
    }

    /// <summary>
    /// Where to report inside functions analysed at their calls: at the call, where it is the call that comes too late; inside,
    /// where the function was made too late; nowhere, where the function is wrong by itself, which its own analysis says.
    /// </summary>
    private Reported? Attribute(Frame at, Reported reported, int identity, LifeStates wrong)
    {
        if (at.Caller is null)
            return reported;
        bool wasWrong = (at.Entry!.Identities.ContainsKey(identity) || session.Identities[identity].Origin == IdentityOrigin.Entry)
            && session.StateOf(at.Entry, identity).Has(wrong);
        return !wasWrong && !at.DependsOnCaller ? null : wasWrong && at.ReportInside(identity) ? reported : Attribute(at.Caller, InCaller(at, reported, identity), identity, wrong);
    }

    /// <summary>A handle that came in as an argument is released, for the caller, by the call.</summary>
    private int CallerSite(Frame at, int release)
    {
        var call = at.Call!;
        int site = session.Sites.Get(call.Syntax, Site.PassedTo(at.Graph.Function?.Name is { Length: > 0 } name ? name : "a delegate"));
        return release >= 0 && at.Caller is { Caller: not null } outer && outer.Arguments.Count > 0 ? CallerSite(outer, site) : site;
    }

    /// <summary>The site of a call; of what a method at hand does whose body runs here, the call of that method.</summary>
    private int SiteAt(CallSite site, IMethodSymbol method)
    {
        var syntax = site.Operation.Syntax;
        for (var at = frame; at.DependsOnCaller; at = at.Caller!)
            syntax = at.Call!.Syntax;
        return session.Sites.Get(syntax, Site.VerbOf(method), Knowledge.Contracts.Of(method) is var contract
            && contract.Success is not null && (contract.Receiver == Effect.ReleaseAlways || contract.Parameters.Contains(Effect.ReleaseAlways)));
    }

    /// <summary>A handle passed to code without a contract. What boxes it to look at its value takes nothing.</summary>
    private void HandOverArgument(World world, Value value, IOperation expression, IParameterSymbol parameter)
    {
        if (HasFunctions(world, value) || Shapes.HoldsHandles(parameter.Type) || value.IsCollection)
        {
            HandOver(world, value, expression, escapes: true);
            return;
        }

        foreach (var part in value.Parts)
            session.Escape(world, part.Identities);
    }

    private void AssumeIn(World world, Scalar? scalar, IntegerSet set)
    {
        if (IsIn(world, scalar, set) is { } condition)
            Assume(world, condition, true);
    }

    /// <summary>A call that takes an object along may change the handles in the object.</summary>
    private void ForgetShared(World world, CallSite site, IMethodSymbol method)
    {
        foreach (var argument in site.Arguments)
            ForgetShared(world, argument.Value, site.Operation);
        if (site.Receiver is not null)
            ForgetShared(world, site.Receiver, site.Operation);
        if (method.IsStatic && method.MethodKind == MethodKind.Ordinary)
            ForgetWithin(world, session.Places.Root(method.ContainingType), site.Operation);
    }

    private void ForgetShared(World world, IOperation input, IOperation call)
    {
        if (CallSite.Unwrap(input).Type is not { } type || Shapes.HoldsHandles(type) || InstanceOf(world, input) is not { } owner)
            return;

        // For a summary it matters that what the method itself never looks at may have been replaced.
        foreach (var field in session.KeepsTouches && Shapes.KeepsHandles(type) ? HandleShapes.Fields(type).Where(field => Shapes.Carried(field.Type) is not null) : [])
            session.Places.Member(owner, HandleShapes.Storage(field)!);
        ForgetWithin(world, owner, call);
    }

    private void ForgetWithin(World world, Place owner, IOperation operation)
    {
        foreach (var member in owner.Members)
            Forget(world, member, operation);
    }

    /// <summary>What a place holds may have been replaced.</summary>
    private void Forget(World world, Place place, IOperation operation)
    {
        bool isTouched = session.KeepsTouches || world.Handles.ContainsKey(place.Number) || world.Identities.ContainsKey(session.EntryOf(place).Number);
        if (isTouched && Shapes.HoldsHandles(session.TypeOf(place)))
        {
            int fresh = Make(world, operation, IdentityRole.Exposed, place.Number, IdentityOrigin.Foreign, session.TypeOf(place), LifeStates.Live);
            world.Handles = world.Handles.Set(place.Number, IntSet.Of(fresh));
        }

        if (world.Scalars.ContainsKey(place.Number) || world.Facts.ContainsKey(session.Symbols.Get(place)))
            world.Scalars = world.Scalars.Set(place.Number, Scalar.Unknown);
        world.Functions = world.Functions.Remove(place.Number);
        if (!world.References.TryGet(place.Number, out var referred))
        {
            ForgetWithin(world, place, operation);
            return;
        }

        world.References = world.References.Set(place.Number, Unknown(world, operation, place));
        ForgetWithin(world, referred, operation);
    }
}
