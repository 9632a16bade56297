namespace Zx.Fuzz.Campaign;

/// <summary>Ends the process when one input takes too long, and says which.</summary>
internal sealed class HangWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;
    private readonly TimeSpan _patience;
    private readonly string _name;
    private int _seen = -1;
    private TimeSpan _waited;
    private volatile int _current = -1;

    /// <param name="patience">How long an input may take.</param>
    /// <param name="name">What to print before the input's number.</param>
    public HangWatch(TimeSpan patience, string name)
    {
        _patience = patience;
        _name = name;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    public void Begin(int number) => _current = number;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        _waited = _current == _seen ? _waited + Interval : TimeSpan.Zero;
        _seen = _current;
        if (_waited >= _patience)
        {
            Environment.FailFast($"This input does not end: {_name} {_current}");
        }
    }
}
