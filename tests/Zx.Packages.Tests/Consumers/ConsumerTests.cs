using System.Text.RegularExpressions;

namespace Zx.Packages.Tests.Consumers;

/// <summary>What somebody else builds from the packages, in the way of their first hour.</summary>
[Collection(FeedCollection.Name)]
public sealed partial class ConsumerTests(Feed feed)
{
    [PackagesFact]
    public async Task A_program_runs()
    {
        var consumer = new Consumer(feed, "Program");

        Assert.Empty(await consumer.Build());
        Assert.Equal("hello, table\n", await consumer.DotNet("run", "--no-build"));
    }

    [PackagesFact]
    public async Task Misuse_gives_the_reports_it_marks_and_no_other()
    {
        var consumer = new Consumer(feed, "Misuse");

        Assert.Equal(consumer.Marks(), await consumer.Build());
    }

    [PackagesFact]
    public async Task A_definition_file_of_ones_own_is_found_and_generates()
    {
        var consumer = new Consumer(feed, "OwnApi");

        // What a build leaves behind is not the project's.
        foreach (string folder in new[] { "bin", "obj" })
        {
            Directory.CreateDirectory(consumer.PathOf(folder));
            await File.WriteAllTextAsync(consumer.PathOf($"{folder}/left.abigen"), "this is no definition");
        }

        Assert.Empty(await consumer.Build());
        Assert.Equal("lamp 1 at 70\n", await consumer.DotNet("run", "--no-build"));
    }

    [PackagesFact]
    public async Task The_rules_know_an_api_of_ones_own()
    {
        var consumer = new Consumer(feed, "OwnApi");
        await File.AppendAllTextAsync(consumer.PathOf("Program.cs"), "lamp.Light(10).ThrowIfError();\n");

        Assert.Equal(["Program.cs(7) ZX1001"], await consumer.Build());
    }

    [PackagesFact]
    public async Task A_mistake_in_a_definition_file_is_reported_where_it_is()
    {
        var consumer = new Consumer(feed, "OwnApi");
        string definition = await File.ReadAllTextAsync(consumer.PathOf("lamp.abigen"));
        await File.WriteAllTextAsync(consumer.PathOf("lamp.abigen"), definition.Replace("ZX_RIGHT_WRITE", "ZX_RIGHT_WRIET", StringComparison.Ordinal));

        Assert.Contains("lamp.abigen(12) ZX4002", await consumer.Build());
    }

    [PackagesFact]
    public async Task A_project_that_has_the_analyzers_alone_annotates_its_own_type()
    {
        var consumer = new Consumer(feed, "OwnType");

        Assert.Equal(consumer.Marks(), await consumer.Build());
    }

    [PackagesFact]
    public async Task Dotnet_format_applies_the_fixes()
    {
        var consumer = new Consumer(feed, "Fixes");
        Assert.Equal(consumer.Marks(), await consumer.Build());

        // One rule at a time: of an analyzer's reports the command shows a fix the first alone, whichever rule it is of.
        foreach (string rule in new[] { "ZX1005", "ZX1008" })
        {
            await consumer.DotNet("format", "analyzers", "--diagnostics", rule, "--no-restore");
        }

        Assert.Equal(await File.ReadAllTextAsync(consumer.PathOf("Program.cs.fixed")), await File.ReadAllTextAsync(consumer.PathOf("Program.cs")));
        Assert.Empty(await consumer.Build());
    }

    [PackagesFact]
    public async Task A_program_compiled_ahead_of_time_runs()
    {
        Assert.True(
            InstalledPrograms.Has("clang") || InstalledPrograms.Has("gcc"), "ahead of time compilation needs clang or gcc; the README says how to install it");
        var consumer = new Consumer(feed, "Aot");

        string printed = await consumer.DotNet("publish", "--nologo", "--output", "out");

        Assert.DoesNotMatch(Warning(), printed);
        Assert.Equal("hello, table\n", await CommandLine.Run(consumer.PathOf("out"), consumer.PathOf("out/Aot"), []));
        Assert.False(File.Exists(consumer.PathOf("out/Zx.Runtime.dll")));
    }

    [PackagesFact]
    public async Task The_tool_installs_and_reads_a_definition_file()
    {
        var consumer = new Consumer(feed, "OwnApi");
        await consumer.DotNet("tool", "install", "Zx.Tool", "--version", feed.Version, "--tool-path", "tools");

        Assert.Contains("\"lamp_create\"", await CommandLine.Run(consumer.PathOf("."), consumer.PathOf("tools/zx"), ["json", "lamp.abigen"]), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\bwarning\b", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();
}
