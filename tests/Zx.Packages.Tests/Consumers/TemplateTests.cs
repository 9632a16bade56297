namespace Zx.Packages.Tests.Consumers;

/// <summary>A project made by <c>dotnet new</c> builds without a word, and has the rules.</summary>
[Collection(FeedCollection.Name)]
public sealed class TemplateTests(Feed feed)
{
    [PackagesFact]
    public async Task The_program_runs()
    {
        Consumer program = await Consumer.New(feed, "zx-app", "Greeter");

        Assert.Empty(await program.Build());
        Assert.Equal("hello from the near end\n", await program.DotNet("run", "--no-build"));
    }

    [PackagesFact]
    public async Task The_library_generates_its_api_and_is_watched_over()
    {
        Consumer library = await Consumer.New(feed, "zx-handles", "Lights");
        Assert.Empty(await library.Build());

        string evening = await File.ReadAllTextAsync(library.PathOf("Evening.cs"));
        await File.WriteAllTextAsync(library.PathOf("Evening.cs"), evening.Replace("using LampHandle", "LampHandle", StringComparison.Ordinal));
        Assert.Equal(["Evening.cs(11) ZX1005"], await library.Build());
    }
}
