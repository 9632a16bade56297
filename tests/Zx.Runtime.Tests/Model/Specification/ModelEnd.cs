namespace Zx.Runtime.Tests.Model;

/// <summary>An end of a pair.</summary>
/// <typeparam name="TSelf">The class of both ends.</typeparam>
internal abstract class ModelEnd<TSelf> : ModelObject
    where TSelf : ModelEnd<TSelf>
{
    private int _related;

    /// <summary>The other end; null once it is closed.</summary>
    public TSelf? Peer { get; private set; }

    public sealed override int RelatedNumber => Peer?.Number ?? _related;

    public sealed override ModelObject? Other => Peer;

    public sealed override bool HasOther => true;

    protected static (TSelf End0, TSelf End1) Pair(TSelf end0, TSelf end1)
    {
        (end0.Peer, end1.Peer) = (end1, end0);
        return (end0, end1);
    }

    /// <summary>Destroys the handles that are queued here.</summary>
    protected virtual void DestroyContent()
    {
    }

    protected sealed override void Die()
    {
        if (Peer is { } peer)
        {
            (peer.Peer, peer._related) = (null, Number);
            peer.Tell();
        }

        DestroyContent();
    }

    /// <summary>Tells those who wait for this end, then those who wait for the other.</summary>
    protected void TellBoth()
    {
        Tell();
        Peer?.Tell();
    }

    /// <summary>The same in the order of the calls that give the other end something.</summary>
    protected void TellPeerFirst()
    {
        Peer?.Tell();
        Tell();
    }
}
