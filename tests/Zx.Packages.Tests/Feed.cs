using System.IO.Compression;

namespace Zx.Packages.Tests;

/// <summary>The packages, packed once for all tests, with a version that no machine has seen: no cache can hold it.</summary>
public sealed class Feed : IAsyncLifetime
{
    /// <summary>Below it lies everything that the tests make.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("zx-packages").FullName;

    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}";

    public string Folder => Path.Combine(Root, "feed");

    /// <summary>The environment of a consumer: a folder of packages of its own.</summary>
    public (string Name, string Value)[] Variables => [("NUGET_PACKAGES", Path.Combine(Root, "restored")), ("MSBUILDDISABLENODEREUSE", "1")];

    public async Task InitializeAsync()
    {
        if (!PackagesFactAttribute.IsAskedFor)
            return;

        // Apart from the folders of the repository, which other tests build at the same time.
        await CommandLine.Run(
            Repository.Root,
            "dotnet",
            ["pack", "Zx.Typed.sln", "--nologo", "-v", "quiet", "--artifacts-path", Path.Combine(Root, "artifacts"), $"-p:PackageOutputPath={Folder}", $"-p:Version={Version}"]);
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), Configuration());
        await File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.props"), $"<Project><PropertyGroup><ZxVersion>{Version}</ZxVersion></PropertyGroup></Project>");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The packages there are, without their symbols.</summary>
    public IEnumerable<string> Ids => Directory.GetFiles(Folder, "*.nupkg").Select(file => Path.GetFileName(file).Replace($".{Version}.nupkg", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    // The feed and nothing else. What the SDK itself needs (the compiler ahead of time) is where this machine has restored it.
    private static string Configuration() =>
        $"""
        <configuration>
          <packageSources><clear /><add key="zx" value="feed" /></packageSources>
          <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
        </configuration>
        """;

    private static string MachinePackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

/// <summary>The tests that share the feed.</summary>
[CollectionDefinition(Name)]
public sealed class FeedCollection : ICollectionFixture<Feed>
{
    public const string Name = "feed";
}
