namespace Zx.Runtime.Tests.Model;

/// <summary>An object as the specification has it.</summary>
internal abstract class ModelObject
{
    // The newest first: the order in which they are told.
    private readonly List<ModelWait> _waits = [];
    private ZxSignals _program;
    private ZxSignals _told;

    /// <summary>Which of the objects made so far it is: its koid, but for where these begin.</summary>
    public int Number { get; set; }

    /// <summary>The same of the object that it is related to; zero if there is none.</summary>
    public virtual int RelatedNumber => 0;

    public int HandleCount { get; private set; }

    public abstract ZxObjectType Type { get; }

    public abstract ZxRights DefaultRights { get; }

    public virtual ZxSignals ProgramSignals => ZxSignals.UserAll;

    /// <summary>What is up: what follows from the state, and what programs have set.</summary>
    public virtual ZxSignals Signals => _program;

    /// <summary>How many things a signal tells of, when a wait begins.</summary>
    public virtual int CountFor(ZxSignals trigger) => 1;

    /// <summary>The handles that are queued in it.</summary>
    public virtual IEnumerable<ModelHandle> Queued => [];

    public bool HasWaits => _waits.Count > 0;

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

    public void SetSignals(ZxSignals clear, ZxSignals set)
    {
        _program = (_program & ~clear) | set;
        Tell();
    }

    /// <summary>Begins to tell a wait.</summary>
    public void Add(ModelWait wait)
    {
        _told = Signals;
        if (!wait.Tell(Signals, CountFor(wait.Trigger)))
        {
            _waits.Insert(0, wait);
        }
    }

    /// <summary>Ends the waits of a handle, as the handle ends.</summary>
    public void EndWaits(ModelHandle source)
    {
        foreach (ModelWait wait in _waits.Where(wait => wait.Source == source).ToArray())
        {
            _waits.Remove(wait);
            wait.OnSourceClosed();
        }
    }

    /// <summary>Ends the waits of a handle in a port under a key.</summary>
    /// <returns>Whether there was one.</returns>
    public bool CancelWaits(ModelHandle source, ModelPort port, ulong key) =>
        _waits.RemoveAll(wait => wait.Source == source && wait.Port == port && wait.Key == key) > 0;

    /// <summary>Tells those who wait, if the signals have changed: after each step that can change them.</summary>
    protected void Tell()
    {
        if (Signals != _told)
        {
            _told = Signals;
            _waits.RemoveAll(wait => wait.Tell(Signals, count: 1));
        }
    }

    protected static ZxSignals Up(bool isUp, ZxSignals signal) => isUp ? signal : ZxSignals.None;

    protected virtual void Die()
    {
    }
}
