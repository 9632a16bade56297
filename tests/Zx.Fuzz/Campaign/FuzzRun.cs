using System.Diagnostics;
using Zx.Fuzz.Checks;
using Zx.Fuzz.Inputs;

namespace Zx.Fuzz.Campaign;

/// <summary>Checks many inputs, one after the other.</summary>
/// <param name="source">Makes the inputs.</param>
/// <param name="shares">How much is checked of which.</param>
internal sealed class FuzzRun(InputSource source, Shares shares)
{
    /// <summary>An input that takes longer hangs: the slowest take milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs a number of inputs.</summary>
    /// <param name="seed">What the inputs are made from.</param>
    /// <param name="first">The number of the first input.</param>
    /// <param name="count">How many to run.</param>
    /// <param name="report">Is told after each input, and of the failure if it is the first of its cause.</param>
    public Tally Run(ulong seed, int first, int count, Action<Tally, Failure?>? report = null)
    {
        var tally = new Tally();
        using var watch = new HangWatch(Patience, $"--seed {seed} --inputs 1 --first");
        for (int number = first; number < first + count; number++)
        {
            Input input = source.Make(seed, number);
            watch.Begin(number);
            long start = Stopwatch.GetTimestamp();
            Failure? failure = null;
            try
            {
                Observation observation = InputCheck.Run(input, shares.DepthOf(number));
                tally.Add(input, observation, Stopwatch.GetElapsedTime(start));
            }
            catch (Exception exception)
            {
                failure = new Failure(seed, number, input, exception);
                failure = tally.Add(failure) ? failure : null;
            }

            report?.Invoke(tally, failure);
        }

        return tally;
    }
}
