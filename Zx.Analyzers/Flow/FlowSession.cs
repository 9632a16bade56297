using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>The analysis of one method with the functions inside it: the names it has given, and its budget.</summary>
internal sealed partial class FlowSession(Knowledge knowledge, SummaryScope scope, CancellationToken cancellation)
{
    // Steps of blocks, over all worlds: far above what written code needs, and a second or so at worst.
    private const int Budget = 2_000_000;

    private int _spent;

    public Knowledge Knowledge { get; } = knowledge;

    public SummaryScope Scope { get; } = scope;

    public AnalysisOptions Options => Scope.Options;

    public CancellationToken Cancellation { get; } = cancellation;

    public PlaceTable Places { get; } = new();

    public IdentityTable Identities { get; } = new();

    public SymbolTable Symbols { get; } = new();

    public SiteTable Sites { get; } = new();

    public StateTable States { get; } = new();

    public AcquisitionTable Acquisitions { get; } = new();

    public HandleEnds Ends { get; } = new();

    public MethodBodies Bodies { get; } = new(knowledge, cancellation);

    /// <summary>Where observations go; null while the fixpoint is not reached.</summary>
    public FlowObservations? Recorder { get; set; }

    /// <summary>Whether a summary is being made, so that first touches of what comes in are kept.</summary>
    public bool KeepsTouches { get; init; }

    /// <summary>Whether the method is beyond what the analysis will spend on it; nothing is said of it then.</summary>
    public bool IsExhausted => _spent > Budget;

    public void Spend(int steps)
    {
        _spent += steps;
        Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>The identity that a place held when the method began.</summary>
    public Identity EntryOf(Place place) => Identities.Get(place, IdentityRole.Value, 0, number =>
    {
        var (states, isLent) = EntryState(place);
        return new Identity(number, IdentityOrigin.Entry, null, place, TypeOf(place), isLent, states, number);
    });

    public IntSet HandlesAt(World world, int place) =>
        world.Handles.TryGet(place, out var handles) ? handles : IntSet.Of(EntryOf(Places[place]).Number);

    /// <summary>What is known of the value in a place that holds no handle.</summary>
    public Scalar ScalarAt(World world, int place) =>
        world.Scalars.TryGet(place, out var scalar) ? scalar : new Scalar.Named(Symbols.Get(Places[place]));

    public IdentityState StateOf(World world, int identity) =>
        world.Identities.TryGet(identity, out var state) ? state : InitialState(Identities[identity]);

    /// <summary>What is known of a handle that was there on entry: its state, and the rights that <c>[HandleRights]</c> states.</summary>
    private IdentityState InitialState(Identity identity)
    {
        var declaration = identity.Place is { } place ? place.Member ?? place.Root as ISymbol : null;
        return declaration is not null && HandleRights.Of(declaration.GetAttributes(), Knowledge.Known) is { } rights
            ? IdentityState.Of(identity.Initial) with { Rights = new(rights, IntSet.Empty) }
            : IdentityState.Of(identity.Initial);
    }

    public void SetState(World world, int identity, IdentityState state)
    {
        // Where it ended matters no more once that is reported; worlds need not differ in it.
        if (!state.Has(LifeStates.Released) && state.Sites.Count > 0)
            state = state with { Sites = IntSet.Empty };
        if (state is { IsKept: true, States: not LifeStates.Live })
            state = state with { IsKept = false };
        if (StateOf(world, identity).CanBeLost && !state.CanBeLost
            && state.Has(LifeStates.Released | LifeStates.Live | LifeStates.Unknown | LifeStates.Settled))
        {
            Ends.Give(Identities[identity].Acquisition);
        }

        bool isAsOnEntry = Identities[identity] is { Origin: IdentityOrigin.Entry } entry && state.Equals(InitialState(entry));
        world.Identities = isAsOnEntry ? world.Identities.Remove(identity) : world.Identities.Set(identity, state);
    }

    /// <summary>The states of all handles that a value may be.</summary>
    public LifeStates StatesOf(World world, IntSet identities)
    {
        var states = LifeStates.None;
        for (int i = 0; i < identities.Count; i++)
            states |= StateOf(world, identities[i]).States;
        return states;
    }

    /// <summary>Forgets the variables of a region that ends.</summary>
    public void Leave(World world, ControlFlowRegion region)
    {
        if (region.Locals.IsEmpty && region.CaptureIds.IsEmpty)
            return;
        RemoveWhere(world, region, static (place, left) => place.Root switch
        {
            ILocalSymbol local => left.Locals.Contains(local),
            CaptureId capture => left.CaptureIds.Contains(capture),
            _ => false,
        });
    }

    /// <summary>Forgets every place that fits.</summary>
    /// <param name="world">The world.</param>
    /// <param name="argument">What the test wants to know beside the place.</param>
    /// <param name="isGone">The test.</param>
    public void RemoveWhere<TArgument>(World world, TArgument argument, Func<Place, TArgument, bool> isGone)
    {
        world.Handles = Remaining(world.Handles, argument, isGone);
        world.Scalars = Remaining(world.Scalars, argument, isGone);
        world.Functions = Remaining(world.Functions, argument, isGone);
        world.References = Remaining(world.References, argument, isGone);
    }

    private IntMap<TValue> Remaining<TValue, TArgument>(IntMap<TValue> map, TArgument argument, Func<Place, TArgument, bool> isGone)
        where TValue : class
        => map.Count == 0 ? map : map.Where((Places, argument, isGone), static (place, _, given) => !given.isGone(given.Places[place], given.argument));

    /// <summary>Forgets handles that nothing holds any more, so that worlds which differ only in them are one; owned ones are lost.</summary>
    public void Clean(World world)
    {
        LeaveInstances(world);
        if (world.Identities.Count == 0)
            return;
        for (int i = world.Identities.Count - 1; i >= 0; i--)
        {
            int identity = world.Identities.KeyAt(i);
            var state = world.Identities.ValueAt(i);
            if (Identities[identity].Origin == IdentityOrigin.Entry || IsHeld(world, identity) || IsAsked(world, identity, state))
                continue;
            if (state.IsKept)
                Ends.Give(Identities[identity].Acquisition);
            else
                world.Losses = WithLoss(world.Losses, identity, state, null);
            Drop(world, identity, state);
        }

        if (!world.Objects.IsEmpty)
            CleanObjects(world);
    }

    private void CleanObjects(World world) =>
        world.Objects = world.Objects.Where(identity => world.Identities.ContainsKey(identity) || Identities[identity].Origin == IdentityOrigin.Entry);

    /// <summary>Forgets the fields of objects that no variable refers to.</summary>
    private void LeaveInstances(World world)
    {
        RemoveWhere(world, world.References, static (place, references) =>
        {
            if (place.Root is not InstanceRoot root)
                return false;
            for (int i = 0; i < references.Count; i++)
            {
                if (root.Equals(references.ValueAt(i).Root))
                    return false;
            }

            return true;
        });
    }

    /// <summary>Whether a place, a delegate, or a statement of a caller holds a handle.</summary>
    public bool IsHeld(World world, int identity)
    {
        if (Pinned.Contains(identity))
            return true;
        for (int i = 0; i < world.Handles.Count; i++)
        {
            if (world.Handles.ValueAt(i).Contains(identity))
                return true;
        }

        for (int i = 0; i < world.Functions.Count; i++)
        {
            if (world.Functions.ValueAt(i).Receiver?.Identities.Contains(identity) == true)
                return true;
        }

        return false;
    }

    /// <summary>Code that is not followed runs, and may look into any object: what fields hold is no longer this method's business.</summary>
    public void ExposeKept(World world)
    {
        for (int i = 0; i < world.Identities.Count; i++)
        {
            if (world.Identities.ValueAt(i) is { IsKept: true } kept)
                SetState(world, world.Identities.KeyAt(i), kept with { IsKept = false });
        }
    }

    /// <summary>Handles that a statement of a caller still holds, whatever the worlds of the callee say.</summary>
    public IntSet Pinned { get; set; } = IntSet.Empty;

    /// <summary>A place as it would be written; the elements of a tuple by their names.</summary>
    public string NameOf(Place place) =>
        place is { Parent: { } tuple, Member: { } member } && TypeOf(tuple) is INamedTypeSymbol { IsTupleType: true } type
        && type.TupleElements.FirstOrDefault(element => SymbolEqualityComparer.Default.Equals(HandleShapes.Storage(element), member)) is { } named
            ? $"{NameOf(tuple)}.{named.Name}"
            : place.ToString();

    public ITypeSymbol? TypeOf(Place place) => (place.Member ?? place.Root) switch
    {
        _ when place.Parent is { } array && place.Member is null => HandleShapes.ElementOf(TypeOf(array) ?? TypeOfInstance(array)),
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>The type of the object whose root a place is.</summary>
    private ITypeSymbol? TypeOfInstance(Place place) => place.Root switch
    {
        InstanceRoot { Maker: { } made } => made.Type,
        InstanceRoot { Source: ValueTuple<IOperation, Place> { Item2: var variable } } => TypeOf(variable) ?? TypeOfInstance(variable),
        InstanceRoot { Source: ValueTuple<int, object> { Item1: var variable } } => TypeOf(Places[variable]) ?? TypeOfInstance(Places[variable]),
        _ => null,
    };

    private (LifeStates States, bool IsLent) EntryState(Place place)
    {
        if (place.Parent is not null && place.Member is null)
            return (LifeStates.Live, false);
        // For a summary, to be handed over is something that can happen to what comes in by value.
        if (KeepsTouches && place is { IsLocal: true, Root: IParameterSymbol })
            return (LifeStates.Owned, false);
        if (place.Member is { } member)
            return (LifeStates.Live, Knowledge.Contracts.OfMember(member) == Effect.Use);
        return place.Root switch
        {
            IParameterSymbol { RefKind: RefKind.Out } => (LifeStates.Unknown, false),
            IParameterSymbol when KeepsTouches => (LifeStates.Owned, false),
            IParameterSymbol parameter => EntryState(Knowledge.Contracts.Of(parameter)),
            PlaceMarker.This => (LifeStates.Live, false),
            ILocalSymbol => (LifeStates.Live, false),
            _ => (LifeStates.Unknown, false),
        };
    }

    private static (LifeStates States, bool IsLent) EntryState(Effect effect) => effect switch
    {
        Effect.Use => (LifeStates.Live, true),
        Effect.Release or Effect.ReleaseAlways or Effect.ReleaseIfOwned => (LifeStates.Owned, false),
        _ => (LifeStates.Live, false),
    };
}
