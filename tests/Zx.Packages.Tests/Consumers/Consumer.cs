using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zx.Packages.Tests.Consumers;

/// <summary>A project of somebody else, in a folder outside the repository.</summary>
internal sealed partial class Consumer
{
    private readonly Feed _feed;
    private readonly string _name;

    private Consumer(Feed feed, string name, string folder) => (_feed, _name, Folder) = (feed, name, folder);

    /// <summary>Makes a project from a template of ours, which is installed for this project alone.</summary>
    /// <param name="feed">Where it has its packages from.</param>
    /// <param name="template">The template's short name.</param>
    /// <param name="name">What the project is called.</param>
    public static async Task<Consumer> New(Feed feed, string template, string name)
    {
        var consumer = new Consumer(feed, name, Directory.CreateDirectory(Path.Combine(feed.Root, "consumers", $"{name}-{Guid.NewGuid():N}")).FullName);
        string[] installed = ["--debug:custom-hive", consumer.PathOf(".installed")];
        await consumer.DotNet(["new", "install", Path.Combine(feed.Folder, $"Zx.Templates.{feed.Version}.nupkg"), .. installed]);
        await consumer.DotNet(["new", template, "--name", name, "--output", ".", .. installed]);
        return consumer;
    }

    /// <summary>Copies a project to a folder of its own.</summary>
    /// <param name="feed">Where it has its packages from.</param>
    /// <param name="name">Its folder below <c>Consumers</c>.</param>
    public Consumer(Feed feed, string name)
    {
        (_feed, _name) = (feed, name);
        Folder = Directory.CreateDirectory(Path.Combine(feed.Root, "consumers", $"{name}-{Guid.NewGuid():N}")).FullName;
        foreach (string file in Directory.GetFiles(Source, "*", SearchOption.AllDirectories))
        {
            string copy = PathOf(Path.GetRelativePath(Source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Source => Path.Combine(AppContext.BaseDirectory, "Consumers", _name);

    private string Folder { get; }

    private string Log => PathOf("reports.sarif");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Runs a command of the SDK that must succeed, and gives what it printed.</summary>
    public Task<string> DotNet(params string[] arguments) => CommandLine.Run(Folder, "dotnet", arguments, _feed.Variables);

    /// <summary>Builds the project, whether or not it has errors.</summary>
    /// <returns>All warnings and errors: file, line and id; without a place where they have none.</returns>
    public async Task<IReadOnlyList<string>> Build()
    {
        var (_, printed) = await CommandLine.Try(Folder, "dotnet", ["build", "--nologo", $"-p:ErrorLog={Log}%2cversion=2.1"], _feed.Variables);
        Assert.True(File.Exists(Log), printed);
        using JsonDocument log = JsonDocument.Parse(await File.ReadAllTextAsync(Log));
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(IsLoud).Select(Spelt).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the comments of the sources (<c>// ZX1001</c>, behind the line) say must be reported.</summary>
    public IReadOnlyList<string> Marks() =>
    [
        .. Directory.GetFiles(Source, "*.cs").SelectMany(file => File.ReadLines(file)
            .SelectMany((line, index) => Mark().Matches(line).Select(mark => $"{Path.GetFileName(file)}({index + 1}) {mark.Value}")))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsLoud(JsonElement result) => result.GetProperty("level").GetString() is "warning" or "error" && !result.TryGetProperty("suppressions", out _);

    private static string Spelt(JsonElement result)
    {
        string id = result.GetProperty("ruleId").GetString()!;
        if (!result.TryGetProperty("locations", out JsonElement locations) || locations.GetArrayLength() == 0)
            return id;
        JsonElement place = locations[0].GetProperty("physicalLocation");
        string file = Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
        return $"{file}({place.GetProperty("region").GetProperty("startLine").GetInt32()}) {id}";
    }

    [GeneratedRegex(@"(?<=// .*)\b(ZX|CS)\d{4}\b")]
    private static partial Regex Mark();
}
