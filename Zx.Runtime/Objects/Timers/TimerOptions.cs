namespace Zx;

/// <summary>In which direction a timer's slack lies (<c>ZX_TIMER_SLACK_…</c>). Timers here use none of it.</summary>
public enum TimerOptions : uint
{
    /// <summary>On both sides of the deadline.</summary>
    SlackCenter = 0,

    /// <summary>Before the deadline.</summary>
    SlackEarly = 1,

    /// <summary>After the deadline.</summary>
    SlackLate = 2,
}
