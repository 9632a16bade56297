namespace Zx.Tool.Docs;

/// <summary>How pages set names and constants.</summary>
internal static class Markup
{
    public static string Name(string name) => $"*{name}*";

    public static string Constant(string constant) => $"**{constant}**";

    /// <summary>A call's name where it needs no link.</summary>
    public static string Call(string name) => $"`zx_{name}()`";

    /// <summary>A call's name as a link; a definition at the end of the page says where to.</summary>
    public static string CallLink(string name) => $"[{Call(name)}]";
}
