using System.Text.RegularExpressions;
using Zx.Abigen.Tests;

namespace Zx.Tool.Tests.Docs;

/// <summary><c>zx docs</c> over folders of pages, and over the kernel's own page and file.</summary>
public sealed class DocsTests
{
    private static readonly string SeedPage = Path.Combine(Path.GetDirectoryName(DefinitionFiles.Zircon)!, "..", "socket_share.md");

    private static string ReadSeed()
    {
        Skip.IfNot(File.Exists(SeedPage), "The kernel's page, ../shared/socket_share.md, is not here.");
        return File.ReadAllText(SeedPage);
    }

    [SkippableFact]
    public void The_kernels_page_is_up_to_date_with_the_kernels_file()
    {
        using TemporaryFolder folder = new();
        string seed = ReadSeed();
        string page = folder.Write("socket_share.md", seed);

        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of("docs", "check", DefinitionFiles.Zircon, page));
        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of("docs", "update", DefinitionFiles.Zircon, page));
        Assert.Equal(seed, folder.Read("socket_share.md"));
    }

    [SkippableTheory]
    [InlineData(@"(?<=## (NAME|SYNOPSIS|RIGHTS)\n).*?(?=## )", "")]
    [InlineData(@"(?<=## (NAME|SYNOPSIS|RIGHTS)\n).*?(?=## )", "\n")]
    [InlineData(@"(?<=## (NAME|SYNOPSIS|RIGHTS)\n\n<!-- .*? -->\n).*?(?=## )", "\n")]
    [InlineData("<!-- References .*$", "")]
    [InlineData(@"(?<=<!-- References .*? -->\n).*$", "")]
    [InlineData(@"<!-- References .*? -->\n", "")]
    [InlineData(@"\A# zx_socket_share", "# something")]
    [InlineData(@" - \[`zx_(socket_accept)\(\)`\]", "+ [$1]($1.md)")]
    [InlineData(@"`zx_socket_share\(\)`", "**zx_socket_share**()")]
    public void The_kernels_page_is_restored_byte_for_byte(string removed, string replacement)
    {
        using TemporaryFolder folder = new();
        string seed = ReadSeed();
        string emptied = Regex.Replace(seed, removed, replacement, RegexOptions.Singleline);
        Assert.NotEqual(seed, emptied);
        string page = folder.Write("socket_share.md", emptied);

        Assert.Equal(1, ToolRun.Of("docs", "check", DefinitionFiles.Zircon, page).ExitCode);
        Assert.Equal(emptied, folder.Read("socket_share.md"));
        Assert.Equal(0, ToolRun.Of("docs", "update", DefinitionFiles.Zircon, page).ExitCode);
        Assert.Equal(seed, folder.Read("socket_share.md"));
    }

    [SkippableFact]
    public void A_folder_lacks_169_pages_until_they_are_generated()
    {
        using TemporaryFolder folder = new();
        folder.Write("socket_share.md", ReadSeed());

        Assert.Equal(169, ToolRun.Of("docs", "update", DefinitionFiles.Zircon, folder.Path).ExitCode);
        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of("docs", "update", "--generate-missing", DefinitionFiles.Zircon, folder.Path));
        Assert.Equal(170, Directory.GetFiles(folder.Path).Length);
        Assert.Equal(new ToolRun(0, "", ""), ToolRun.Of("docs", "check", DefinitionFiles.Zircon, folder.Path));
    }

    [Fact]
    public void Pages_and_calls_that_do_not_match_are_counted()
    {
        using TemporaryFolder folder = new();
        folder.Write("socket_wriet.md", "# x\n");
        folder.Write("README.md", "# About\n");
        ToolRun run = ToolRun.WithInput("syscall socket_write();\nsyscall a();", "docs", "update", "-", folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("socket_wriet.md: warning: '<stdin>' has no call 'socket_wriet'; did you mean 'socket_write'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("a.md: warning: the call 'a' has no page; --generate-missing makes one", run.Error, StringComparison.Ordinal);
        Assert.Equal("# x\n", folder.Read("socket_wriet.md"));
    }

    [Fact]
    public void Check_says_where_a_page_departs_and_what_would_be_made()
    {
        using TemporaryFolder folder = new();
        string page = folder.Write("a.md", "# zx_a\n\n## NAME\n");
        ToolRun run = ToolRun.WithInput("#^ One.\nsyscall a();\nsyscall b();", "docs", "check", "--generate-missing", "-", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{page}: warning: out of date from line 5 on: expected '<!-- Updated", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{folder["b.md"]}: warning: the page is missing", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["b.md"]));
    }

    /// <summary>The original takes a sentence that breaks off for one that it knows, and writes half of it.</summary>
    [Fact]
    public void A_sentence_that_breaks_off_stops_the_run()
    {
        using TemporaryFolder folder = new();
        string page = folder.Write("a.md", "# x\n\n## RIGHTS\n");
        ToolRun run = ToolRun.WithInput("#! If topic is .\nsyscall a(topic: int);", "docs", "update", "-", page);

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith("<stdin>(1,16): error ZX4003: Expected a value", run.Error, StringComparison.Ordinal);
        Assert.Equal("# x\n\n## RIGHTS\n", folder.Read("a.md"));
    }

    [Fact]
    public void Pages_that_are_not_there_are_named()
    {
        using TemporaryFolder folder = new();

        ToolRun run = ToolRun.WithInput("", "docs", "check", "-", folder["nowhere"]);
        Assert.Equal((255, $"zx: cannot find '{folder["nowhere"]}': there is no such folder or page"), (run.ExitCode, run.Error.Trim()));
        Assert.Equal(255, ToolRun.WithInput("", "docs", "check", "-").ExitCode);
        Assert.Equal(255, ToolRun.WithInput("", "docs", "check", "-", folder.Path, folder.Path).ExitCode);
    }
}
