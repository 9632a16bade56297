using Zx.Abigen;

namespace Zx.Generators.Generation;

/// <summary>An entry of a definition file as text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Scope">What the file says for all its entries.</param>
/// <param name="Text">The text.</param>
internal sealed record EntryText(string Path, FileScope Scope, string Text)
{
    /// <summary>Cuts a file into its entries.</summary>
    public static IEnumerable<EntryText> CutAll(DefinitionFile file, CancellationToken cancellation) =>
        AbigenFile.Cut(file.Text.GetText(cancellation), (scope, text) => new EntryText(file.Text.Path, scope, text));
}

/// <summary>An entry of a definition file, bound.</summary>
/// <param name="Path">The file.</param>
/// <param name="Scope">What the file says for all its entries.</param>
/// <param name="Declarations">What its declarations mean.</param>
internal sealed record BoundEntry(string Path, FileScope Scope, EquatableArray<BoundDeclaration> Declarations)
{
    public static BoundEntry Of(EntryText entry) =>
        new(entry.Path, entry.Scope, AbigenFile.BindEntry(entry.Text, entry.Scope).ToEquatableArray());
}

/// <summary>A definition file, bound.</summary>
/// <param name="Path">The file.</param>
/// <param name="Model">What it means.</param>
internal sealed record BoundFile(string Path, AbigenModel Model)
{
    /// <summary>Puts the entries of files together again, in their order.</summary>
    public static IEnumerable<BoundFile> OfAll(IEnumerable<BoundEntry> entries) => entries
        .GroupBy(entry => entry.Path, StringComparer.Ordinal)
        .Select(file => new BoundFile(
            file.Key, file.First().Scope.ModelOf(BoundDeclaration.CallsOf(file.SelectMany(entry => entry.Declarations)))));
}
