using Zx.Fuzz.Checks;
using Zx.Fuzz.Inputs;

namespace Zx.Fuzz.Campaign;

/// <summary>An input that breaks a property.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">The input's number.</param>
/// <param name="Input">The input.</param>
/// <param name="Exception">What came of it.</param>
internal sealed record Failure(ulong Seed, int Number, Input Input, Exception Exception)
{
    /// <summary>What it has in common with others of the same cause: the property, or the exception and where it was thrown.</summary>
    public string Cause => CauseOf(Exception);

    /// <summary>A smaller text that breaks the same property. What holds of files without an error only is said of the whole text.</summary>
    public string Shrunk => Input.Kind == InputKind.Valid && Exception is Violation
        ? Input.Text
        : TextShrinker.Shrink(Input.Text, text => Check(Input with { Text = text }, Depth.All) is { } found && CauseOf(found) == Cause);

    /// <summary>Checks an input; null when all is well.</summary>
    public static Exception? Check(Input input, Depth depth)
    {
        try
        {
            InputCheck.Run(input, depth);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    public override string ToString() =>
        $"--seed {Seed} --first {Number} --inputs 1: {Input.Kind}, {Input.Settings}\n{Exception}\n--------\n{Shrunk}\n--------";

    private static string CauseOf(Exception exception) => exception is Violation
        ? exception.Message.Split(':')[0]
        : $"{exception.GetType().Name} {exception.StackTrace?.Split('\n')[0].Trim()}";
}
