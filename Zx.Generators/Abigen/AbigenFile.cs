using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>The way in: text → syntax → bound model.</summary>
internal static class AbigenFile
{
    /// <summary>The syntax of a definition file; missing text is an empty file.</summary>
    public static AbigenSyntaxTree Parse(SourceText? text) => Parser.Parse(text ?? SourceText.From(string.Empty));

    /// <summary>What a definition file means, and everything that is wrong with it.</summary>
    public static BindingResult Bind(SourceText? text) => Binder.Bind(Parse(text));

    /// <summary>Cuts a definition file into its entries, each of which has its meaning by itself.</summary>
    /// <param name="text">The file; a missing one is empty.</param>
    /// <param name="create">Makes an entry of what the file says for all of them, and its text.</param>
    public static IEnumerable<T> Cut<T>(SourceText? text, Func<FileScope, string, T> create)
    {
        string whole = text?.ToString() ?? "";
        FileOutline outline = FileOutline.Read(whole);
        FileScope scope = FileScope.Bind(outline.Directives, _ => 0, new DiagnosticBag());
        return outline.Entries.Select(entry => create(scope, whole.Substring(entry.Start, entry.Length)));
    }

    /// <summary>What an entry means.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="scope">What its file says for all of them.</param>
    public static IEnumerable<BoundDeclaration> BindEntry(string text, FileScope scope) =>
        Binder.BindEntry(Parser.Parse(SourceText.From(text), scope.Spoken), scope);
}
