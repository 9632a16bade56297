namespace Zx.Runtime.Tests.Model;

/// <summary>A timer whose deadline has passed when it is set, or never comes.</summary>
internal sealed class ModelTimer : ModelObject
{
    private bool _hasFired;

    public override ZxObjectType Type => ZxObjectType.Timer;

    public override ZxRights DefaultRights => (ZxRights)0xD00B;

    public override ZxSignals Signals => base.Signals | Up(_hasFired, ZxSignals.TimerSignaled);

    public void Set(ZxTime deadline)
    {
        Cancel();
        _hasFired = deadline != ZxTime.Infinite;
        Tell();
    }

    public void Cancel()
    {
        _hasFired = false;
        Tell();
    }
}
