namespace Zx.Runtime.Tests.Model;

/// <summary>An event, or an end of an event pair.</summary>
internal sealed class ModelEvent(bool hasOther) : ModelObject
{
    private ModelEvent? _other;

    public override ZxObjectType Type => HasOther ? ZxObjectType.EventPair : ZxObjectType.Event;

    public override ZxRights DefaultRights => (ZxRights)(HasOther ? 0xF003 : 0xD003);

    public override ZxSignals ProgramSignals => ZxSignals.UserAll | ZxSignals.EventSignaled;

    public override ModelObject? Other => _other;

    public override bool HasOther { get; } = hasOther;

    public override ZxSignals Signals => base.Signals | Up(HasOther && _other is null, ZxSignals.EventPairPeerClosed);

    public static (ModelEvent, ModelEvent) CreatePair()
    {
        ModelEvent end0 = new(hasOther: true);
        ModelEvent end1 = new(hasOther: true);
        (end0._other, end1._other) = (end1, end0);
        return (end0, end1);
    }

    protected override void Die()
    {
        _other?._other = null;
        _other = null;
    }
}
