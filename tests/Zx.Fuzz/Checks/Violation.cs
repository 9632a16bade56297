namespace Zx.Fuzz.Checks;

/// <summary>A property that an input breaks.</summary>
/// <param name="message">Which, and how.</param>
internal sealed class Violation(string message) : Exception(message)
{
    public static void Unless(bool holds, string property, Func<string> how)
    {
        if (!holds)
        {
            throw new Violation($"{property}: {how()}");
        }
    }
}
