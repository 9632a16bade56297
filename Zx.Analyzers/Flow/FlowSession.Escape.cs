using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>What unknown code has in its reach, and may release or keep.</summary>
internal sealed partial class FlowSession
{
    /// <summary>Unknown code has a handle from now on: it may release it.</summary>
    public void Escape(World world, IntSet identities)
    {
        for (int i = 0; i < identities.Count; i++)
        {
            var state = StateOf(world, identities[i]);
            var states = state.States;
            if ((states & (LifeStates.Owned | LifeStates.Live)) != 0)
                states = (states & ~(LifeStates.Owned | LifeStates.Live)) | LifeStates.Unknown;
            if ((states & LifeStates.Released) != 0)
                states = (states & ~LifeStates.Released) | LifeStates.Settled;
            SetState(world, identities[i], state with { States = states });
            world.Objects = world.Objects.Expose(identities[i]);
        }
    }

    /// <summary>A delegate leaves: from now on unknown code can do what its body does.</summary>
    public void EscapeCaptures(World world, FunctionValue function) => EscapeCaptures(world, function, []);

    private void EscapeCaptures(World world, FunctionValue function, HashSet<FunctionValue> left)
    {
        if (!left.Add(function))
            return;

        if (function.Receiver is { } receiver)
        {
            Escape(world, receiver.Identities);
            foreach (var member in receiver.Owner?.Members ?? [])
                Escape(world, HandlesAt(world, member.Number));
        }

        if (function.Graph is null)
            return;
        foreach (var place in Captures.Of(function.Graph, this))
        {
            EscapeWithin(world, place, left);
            if (Knowledge.Shapes.Of(TypeOf(place)).IsEmpty)
                world.Scalars = world.Scalars.Set(place.Number, Scalar.Unknown);
        }
    }

    /// <summary>What a variable holds, or the object that it refers to, is in the reach of unknown code.</summary>
    private void EscapeWithin(World world, Place place, HashSet<FunctionValue> left)
    {
        var members = (world.References.TryGet(place.Number, out var referred) ? referred : place).Members;
        foreach (var held in members.Prepend(place).ToList())
        {
            Escape(world, HandlesAt(world, held.Number));
            if (world.Functions.TryGet(held.Number, out var function))
                EscapeCaptures(world, function, left);
        }
    }
}
