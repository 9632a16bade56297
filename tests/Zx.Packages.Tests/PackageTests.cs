using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Zx.Packages.Tests;

/// <summary>What the packages hold, and what they say of themselves.</summary>
[Collection(FeedCollection.Name)]
public sealed class PackageTests(Feed feed)
{
    private static readonly string[] InEach = ["LICENSE", "README.md", "icon.png"];

    private static readonly Dictionary<string, string[]> Contents = new()
    {
        ["Zx.Abstractions"] = ["lib/netstandard2.0/Zx.Abstractions.dll", "lib/netstandard2.0/Zx.Abstractions.xml"],
        ["Zx.Analyzers"] =
        [
            "analyzers/dotnet/cs/Zx.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Zx.Analyzers.dll",
            "buildTransitive/Zx.Analyzers.props", "buildTransitive/Zx.Analyzers.targets", "lib/netstandard2.0/_._",
        ],
        ["Zx.Generators"] =
        [
            "analyzers/dotnet/cs/Zx.Generators.dll",
            "buildTransitive/Zx.Generators.props", "buildTransitive/Zx.Generators.targets", "lib/netstandard2.0/_._",
        ],
        ["Zx.Runtime"] = ["lib/net10.0/Zx.Runtime.dll", "lib/net10.0/Zx.Runtime.xml"],
        ["Zx.Templates"] =
        [
            "content/zx-app/.template.config/template.json", "content/zx-app/Program.cs", "content/zx-app/ZxApp1.csproj",
            "content/zx-handles/.template.config/template.json", "content/zx-handles/Backend.cs", "content/zx-handles/Evening.cs",
            "content/zx-handles/ZxHandles1.csproj", "content/zx-handles/lamp.abigen",
        ],
        ["Zx.Tool"] =
        [
            "tools/net10.0/any/DotnetToolSettings.xml", "tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll", "tools/net10.0/any/Microsoft.CodeAnalysis.dll",
            "tools/net10.0/any/Spectre.Console.Ansi.dll", "tools/net10.0/any/Spectre.Console.dll",
            "tools/net10.0/any/System.CommandLine.dll", "tools/net10.0/any/Zx.Generators.dll",
            "tools/net10.0/any/Zx.Tool.deps.json", "tools/net10.0/any/Zx.Tool.dll", "tools/net10.0/any/Zx.Tool.pdb",
            "tools/net10.0/any/Zx.Tool.runtimeconfig.json",
        ],
    };

    private static readonly Dictionary<string, string[]> Dependencies = new()
    {
        ["Zx.Abstractions"] = [],
        ["Zx.Analyzers"] = ["Zx.Abstractions"],
        ["Zx.Generators"] = ["Zx.Abstractions"],
        ["Zx.Runtime"] = ["Zx.Abstractions", "Zx.Analyzers", "Zx.Generators"],
        ["Zx.Templates"] = [],
        ["Zx.Tool"] = [],
    };

    [PackagesFact]
    public void There_are_these_packages_and_no_other() => Assert.Equal(Contents.Keys, feed.Ids);

    [PackagesFact]
    public void A_package_holds_these_files_and_no_other() =>
        Assert.All(Contents, package =>
        {
            using ZipArchive archive = feed.Open(package.Key);
            Assert.Equal(InEach.Concat(package.Value).Order(StringComparer.Ordinal), Files(archive));
        });

    [PackagesFact]
    public void A_package_says_what_it_is_and_what_it_needs() =>
        Assert.All(Contents.Keys, id =>
        {
            XElement metadata = Metadata(id);
            string Of(string name) => metadata.Element(metadata.Name.Namespace + name)?.Value ?? "";

            Assert.Equal((feed.Version, "MIT", "README.md", "icon.png"), (Of("version"), Of("license"), Of("readme"), Of("icon")));
            Assert.NotEqual("Package Description", Of("description"));
            XElement repository = metadata.Element(metadata.Name.Namespace + "repository")!;
            Assert.Equal((Of("projectUrl"), "git"), (repository.Attribute("url")!.Value, repository.Attribute("type")!.Value));
            Assert.Equal(
                Dependencies[id].Select(dependency => (dependency, feed.Version)),
                metadata.Descendants(metadata.Name.Namespace + "dependency").Select(dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value)));
        });

    [PackagesFact]
    public void What_we_compiled_is_deterministic_links_to_its_source_and_names_no_folder_of_this_machine()
    {
        var ours = new List<string>();
        foreach (string id in Contents.Keys)
        {
            using ZipArchive package = feed.Open(id);
            foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.Name.StartsWith("Zx.", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
            {
                byte[] assembly = Read(entry);
                using var reader = new PEReader(new MemoryStream(assembly));
                Assert.Contains(reader.ReadDebugDirectory(), item => item.Type == DebugDirectoryEntryType.Reproducible);
                Assert.DoesNotContain(Repository.Root, Encoding.UTF8.GetString(assembly), StringComparison.Ordinal);

                byte[]? symbolFile = id == "Zx.Tool" && entry.Name == "Zx.Generators.dll" ? null : SymbolsBeside(id, entry);
                using MetadataReaderProvider? provider = symbolFile is null ? Embedded(reader) : MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbolFile));
                Assert.True(SourceLinks(provider!.GetMetadataReader()).StartsWith("{\"documents\":{\"/_/*\":\"https://raw.githubusercontent.com/", StringComparison.Ordinal), entry.Name);
                ours.Add(entry.Name);
            }
        }

        Assert.Equal(
            ["Zx.Abstractions.dll", "Zx.Analyzers.CodeFixes.dll", "Zx.Analyzers.dll", "Zx.Generators.dll", "Zx.Runtime.dll", "Zx.Generators.dll", "Zx.Tool.dll"],
            ours);
    }

    [PackagesFact]
    public void Every_public_member_of_the_libraries_is_documented() =>
        Assert.All(new[] { "Zx.Abstractions", "Zx.Runtime" }, id =>
        {
            using ZipArchive package = feed.Open(id);
            ZipArchiveEntry documentation = package.Entries.Single(entry => entry.Name == $"{id}.xml");
            var members = XDocument.Load(documentation.Open()).Descendants("member").ToList();
            Assert.NotEmpty(members);
            Assert.All(members, member => Assert.True(member.Elements().Any(), member.Attribute("name")!.Value));
        });

    private static IEnumerable<string> Files(ZipArchive archive) => archive.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private XElement Metadata(string id)
    {
        using ZipArchive archive = feed.Open(id);
        XElement package = XDocument.Load(archive.GetEntry($"{id}.nuspec")!.Open()).Root!;
        return package.Element(package.Name.Namespace + "metadata")!;
    }

    // In the package of the symbols; what the compiler loads has them in the assembly.
    private byte[]? SymbolsBeside(string id, ZipArchiveEntry assembly)
    {
        if (!File.Exists(Path.Combine(feed.Folder, $"{id}.{feed.Version}.snupkg")))
            return null;
        using ZipArchive package = feed.Open(id, "snupkg");
        return Read(package.Entries.Single(entry => entry.Name == Path.ChangeExtension(assembly.Name, "pdb")));
    }

    private static MetadataReaderProvider? Embedded(PEReader reader) =>
        reader.ReadDebugDirectory().Where(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb).Select(reader.ReadEmbeddedPortablePdbDebugDirectoryData).SingleOrDefault();

    private static string SourceLinks(MetadataReader symbols)
    {
        var kind = new Guid("CC110556-A091-4D38-9FEC-25AB9A351A6A");
        return symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind)
            .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .SingleOrDefault("");
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
