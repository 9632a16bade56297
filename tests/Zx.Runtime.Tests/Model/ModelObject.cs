namespace Zx.Runtime.Tests.Model;

/// <summary>An object as the specification has it.</summary>
internal abstract class ModelObject
{
    private ZxSignals _program;

    public int HandleCount { get; private set; }

    public abstract ZxObjectType Type { get; }

    public abstract ZxRights DefaultRights { get; }

    public abstract ZxSignals ProgramSignals { get; }

    /// <summary>What is up: what follows from the state, and what programs have set.</summary>
    public virtual ZxSignals Signals => _program;

    public virtual ModelObject? Other => null;

    public virtual bool HasOther => false;

    public void AddHandle() => HandleCount++;

    public void RemoveHandle()
    {
        if (--HandleCount == 0)
        {
            Die();
        }
    }

    public void SetSignals(ZxSignals clear, ZxSignals set) => _program = (_program & ~clear) | set;

    protected static ZxSignals Up(bool isUp, ZxSignals signal) => isUp ? signal : ZxSignals.None;

    protected abstract void Die();
}
