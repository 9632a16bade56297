// Prints how many branches of each part the tests take: dotnet run .ci/coverage.cs -- FOLDER, where FOLDER has the results of
// dotnet test --settings .ci/coverage.runsettings --results-directory FOLDER.
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

(string Name, string Path)[] parts =
[
    ("front end", "Zx.Generators/Abigen/"),
    ("generator", "Zx.Generators/"),
    ("flow engine", "Zx.Analyzers/Flow/"),
    ("contracts and rules", "Zx.Analyzers/"),
    ("runtime", "Zx.Runtime/"),
];

// A line that several test projects reach counts by the one that takes most of its branches.
var lines = new Dictionary<(string File, int Line), (int Taken, int All)>();
foreach (string report in Directory.GetFiles(args[0], "coverage.cobertura.xml", SearchOption.AllDirectories))
{
    XDocument coverage = XDocument.Load(report);
    string[] sources = [.. coverage.Descendants("source").Select(source => source.Value)];
    foreach (XElement line in coverage.Descendants("class").SelectMany(type => type.Element("lines")!.Elements("line")))
    {
        Match branches = Regex.Match(line.Attribute("condition-coverage")?.Value ?? "", @"\((\d+)/(\d+)\)");
        if (!branches.Success)
            continue;
        string name = line.Parent!.Parent!.Attribute("filename")!.Value;
        string file = sources.Select(source => Path.Combine(source, name)).FirstOrDefault(File.Exists) ?? name;
        var key = (Path.GetRelativePath(Environment.CurrentDirectory, file), int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
        int taken = int.Parse(branches.Groups[1].Value, CultureInfo.InvariantCulture);
        if (!lines.TryGetValue(key, out var known) || known.Taken < taken)
            lines[key] = (taken, int.Parse(branches.Groups[2].Value, CultureInfo.InvariantCulture));
    }
}

// Of two parts a file belongs to the one that is named first.
var byPart = lines.GroupBy(line => parts.Select(part => part.Path).FirstOrDefault(line.Key.File.StartsWith)).ToDictionary(group => group.Key ?? "", group => group.ToList());
foreach ((string name, string path) in parts)
{
    var branches = byPart.GetValueOrDefault(path, []);
    int all = branches.Sum(line => line.Value.All);
    int taken = branches.Sum(line => line.Value.Taken);
    Console.WriteLine($"{name,-20} {taken,6} of {all,6} branches, {(all == 0 ? 0 : 100.0 * taken / all):F1} %");
}
