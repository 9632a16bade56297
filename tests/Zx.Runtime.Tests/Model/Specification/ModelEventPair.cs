namespace Zx.Runtime.Tests.Model;

/// <summary>An end of an event pair.</summary>
internal sealed class ModelEventPair : ModelEnd<ModelEventPair>
{
    public override ZxObjectType Type => ZxObjectType.EventPair;

    public override ZxRights DefaultRights => (ZxRights)0xF003;

    public override ZxSignals ProgramSignals => ZxSignals.UserAll | ZxSignals.EventPairSignaled;

    public override ZxSignals Signals => base.Signals | Up(Peer is null, ZxSignals.EventPairPeerClosed);

    public static (ModelEventPair, ModelEventPair) CreatePair() => Pair(new ModelEventPair(), new ModelEventPair());
}
