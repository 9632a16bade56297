using Zx.Abigen;

namespace Zx.Fuzz.Checks;

/// <summary>A file that is cut off: it has the calls before the cut, and is free of errors only where it ends with a declaration.</summary>
internal static class CutCheck
{
    /// <param name="text">What is left of the file.</param>
    /// <param name="whole">What the whole file means.</param>
    public static void Run(string text, BindingResult whole)
    {
        BindingResult cut = FrontEndCheck.Run(text, isValid: false);
        Violation.Unless(
            whole.Model.Calls.Take(cut.Model.Calls.Count).SequenceEqual(cut.Model.Calls), "a cut loses no call before it", () => $"at {text.Length}");
        bool hasErrors = cut.Diagnostics.Any(diagnostic => diagnostic.IsError);
        Violation.Unless(
            hasErrors != EndsWithDeclaration(text), "a cut through a declaration has an error, one behind it has none", () => $"at {text.Length}");
    }

    private static bool EndsWithDeclaration(string text)
    {
        string? last = text.Split('\n').Select(line => line.Trim())
            .LastOrDefault(line => line is not "" and not "#" && !line.StartsWith("# ", StringComparison.Ordinal));
        return last is null || (last[^1] == ';' && last[0] != '#');
    }
}
