using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Handles that nothing holds any more.</summary>
internal sealed partial class FlowSession
{
    /// <summary>Whether a variable still says whether a handle is one: where it says no, nothing is lost.</summary>
    private static bool IsAsked(World world, int identity, IdentityState state)
    {
        for (int i = 0; i < world.Scalars.Count && state.CanBeLost; i++)
        {
            if (world.Scalars.ValueAt(i) is Scalar.StateTest test && test.Identity == identity && state.Answer(test) is null)
                return true;
        }

        return false;
    }

    /// <summary>An assignment has taken a place from these handles; those that were held nowhere else are lost.</summary>
    public void Overwrite(World world, IntSet identities, SyntaxNode assignment)
    {
        for (int i = 0; i < identities.Count; i++)
        {
            if (!world.Identities.TryGet(identities[i], out var state) || !Identities[identities[i]].IsOwn || IsHeld(world, identities[i])
                || world.HasTemporary(identities[i]) || IsAsked(world, identities[i], state))
            {
                continue;
            }

            world.Losses = WithLoss(world.Losses, identities[i], state, assignment);
            Drop(world, identities[i], state);
        }
    }

    /// <summary>Forgets a handle that nothing holds; what was asked of it has the answer that it had last.</summary>
    private static void Drop(World world, int identity, IdentityState state)
    {
        world.Identities = world.Identities.Remove(identity);
        for (int i = 0; i < world.Scalars.Count; i++)
        {
            if (world.Scalars.ValueAt(i) is Scalar.StateTest test && test.Identity == identity)
                world.Scalars = world.Scalars.Set(world.Scalars.KeyAt(i), state.Answer(test) ?? Scalar.Unknown);
        }
    }

    private IntSet WithLoss(IntSet losses, int identity, IdentityState state, SyntaxNode? overwrittenBy) =>
        state.CanBeLost && Identities[identity].IsOwn
            ? losses.Union(IntSet.Of(Ends.Lose(Identities[identity].Acquisition, overwrittenBy)))
            : losses;
}
