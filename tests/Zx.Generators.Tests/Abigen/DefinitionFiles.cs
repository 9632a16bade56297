using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen.Tests;

/// <summary>The definition files that the tests read.</summary>
internal static class DefinitionFiles
{
    private static readonly string Root = Repository.Root;

    public static string Own => Path.Combine(Root, "Zx.Runtime", "zx.abigen");

    /// <summary>The kernel's own file, which is not part of the project; tests that need it are skipped without it.</summary>
    public static string Zircon => Path.Combine(Root, "..", "shared", "zircon", "syscalls.abigen");

    public static string ReadZircon()
    {
        Skip.IfNot(File.Exists(Zircon), "The kernel's definition file, ../shared/zircon/syscalls.abigen, is not here.");
        return File.ReadAllText(Zircon);
    }

    public static BindingResult Bind(string text) => AbigenFile.Bind(SourceText.From(text));
}
