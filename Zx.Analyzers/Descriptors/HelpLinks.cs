namespace Zx.Analyzers;

/// <summary>Where the page of a rule stands.</summary>
internal static class HelpLinks
{
    public static string Of(string id) => $"https://github.com/zx-typed/zx-typed/blob/main/docs/rules/{id}.md";
}
