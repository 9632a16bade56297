using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>New handles, and the names of those that the same operation made before.</summary>
internal sealed partial class Transfer
{
    /// <summary>A new identity; one that the same operation made before and that is still held becomes the older one.</summary>
    private int Make(World world, IOperation operation, IdentityRole role, int index, IdentityOrigin origin, ITypeSymbol? type, LifeStates states, bool isLent = false, KnownRights? rights = null)
    {
        var identity = session.Identities.Get(operation, role, index, number => new Identity(number, origin, operation, null, type, isLent, states, number));
        if (!world.Identities.ContainsKey(identity.Number) && world.Objects.Mentions(identity.Number))
            world.Objects = world.Objects.Rename(identity.Number, session.Identities.Older(identity).Number);
        MakeOlder(world, identity);
        world.Identities = world.Identities.Set(identity.Number, new IdentityState(states, IntSet.Empty, rights));
        return identity.Number;
    }

    /// <summary>What an identity stood for is one of the older ones from now on.</summary>
    private void MakeOlder(World world, Identity identity)
    {
        if (!world.Identities.TryGet(identity.Number, out var state))
            return;
        var older = session.Identities.Older(identity);
        if (world.Identities.TryGet(older.Number, out var oldest))
            state = IsInObject(world, older.Number) ? Several(state, older.Acquisition) : state.Union(oldest);
        world.Identities = world.Identities.Remove(identity.Number).Set(older.Number, state);
        Rename(world, identity.Number, older.Number);
    }

    /// <summary>Whether an object or a collection made here holds a handle.</summary>
    private bool IsInObject(World world, int identity)
    {
        for (int i = 0; i < world.Handles.Count; i++)
        {
            if (world.Handles.ValueAt(i).Contains(identity) && session.Places[world.Handles.KeyAt(i)].Root is InstanceRoot)
                return true;
        }

        return false;
    }

    /// <summary>One name for handles that different objects hold: what becomes of one says nothing of the others.</summary>
    private IdentityState Several(IdentityState state, int acquisition)
    {
        session.Ends.Give(acquisition);
        return IdentityState.Of(LifeStates.Settled) with { Touches = state.Touches };
    }

    /// <summary>What held one identity holds another.</summary>
    private static void Rename(World world, int from, int to)
    {
        world.Handles = world.Handles.Select(set => set.Replace(from, to));
        world.Objects = world.Objects.Rename(from, to);
        world.Temporaries = world.Temporaries.Select(value => value.Select(set => set.Replace(from, to)));
        world.Scalars = world.Scalars.Select(scalar => scalar is Scalar.StateTest test && test.Identity == from ? Scalar.Unknown : scalar);
        world.Functions = world.Functions.Select(function => function.Select(set => set.Replace(from, to)));
    }
}
