namespace Zx.Runtime.Tests.Model;

/// <summary>An event.</summary>
internal sealed class ModelEvent : ModelObject
{
    public override ZxObjectType Type => ZxObjectType.Event;

    public override ZxRights DefaultRights => (ZxRights)0xD003;

    public override ZxSignals ProgramSignals => ZxSignals.UserAll | ZxSignals.EventSignaled;
}
