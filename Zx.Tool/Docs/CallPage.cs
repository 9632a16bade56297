namespace Zx.Tool.Docs;

/// <summary>A page brought up to date: what is generated in it is written anew, all else stays.</summary>
/// <param name="Text">The page.</param>
/// <param name="Warnings">What could not be brought up to date.</param>
internal sealed record CallPage(string Text, IReadOnlyList<string> Warnings)
{
    private static readonly string[] SectionsOfAStub =
    [
        SectionNames.Name, SectionNames.Synopsis, SectionNames.Description, SectionNames.Rights, SectionNames.ReturnValue,
        SectionNames.Errors, SectionNames.SeeAlso,
    ];

    private static readonly string[] GeneratedSectionsOfAStub = [SectionNames.Name, SectionNames.Synopsis, SectionNames.Rights];

    /// <summary>A new page, which has everything but what somebody has to write.</summary>
    public static CallPage Stub(DocumentedCall call, CallReferences references)
    {
        IEnumerable<string> sections = SectionsOfAStub.Select(section =>
            $"\n## {section}\n" + (GeneratedSectionsOfAStub.Contains(section) ? "" : $"\n{GeneratedSections.ToBeWritten}\n"));
        return Update(call, references, $"{Title(call)}\n{string.Concat(sections)}");
    }

    /// <summary>Brings the page of a call up to date.</summary>
    public static CallPage Update(DocumentedCall call, CallReferences references, string text)
    {
        PageText page = new(text);
        List<string> warnings = [];
        WriteTitle(page, call);
        WriteSection(SectionNames.Name, GeneratedSections.Name(call));
        WriteSection(SectionNames.Synopsis, GeneratedSections.Synopsis(call));
        WriteSection(SectionNames.Rights, GeneratedSections.Rights(call));
        if (GeneratedSections.Errors(call).Any())
        {
            WriteSection(SectionNames.Errors, GeneratedSections.Errors(call));
        }

        IReadOnlyList<string> ownDefinitions = page.CutReferences();
        page.Rewrite(line => references.Rewrite(line, call.Name));
        if (page.Section(SectionNames.SeeAlso) is { } seeAlso)
        {
            string[] lines = page.Lines.ToArray()[seeAlso];
            page.Replace(seeAlso, SeeAlso.Sort(
                lines, references, call.Name, line => warnings.Add($"'{line.Trim()}' in section {SectionNames.SeeAlso} is neither a call nor a known concept")));
        }

        WriteReferences(page, call, references, ownDefinitions);
        return new CallPage(page.ToString(), warnings);

        void WriteSection(string name, IEnumerable<string> lines)
        {
            if (page.Section(name) is { } body)
            {
                page.Replace(body, [PageText.GeneratedComment, "", .. lines]);
            }
            else
            {
                warnings.Add($"there is no section '## {name}'");
            }
        }
    }

    private static string Title(DocumentedCall call) => $"# zx_{call.Name}";

    /// <summary>The first line is the title, unless a section begins there already.</summary>
    private static void WriteTitle(PageText page, DocumentedCall call)
    {
        if (page.Lines[0].StartsWith("## ", StringComparison.Ordinal))
        {
            page.Lines.InsertRange(0, ["", ""]);
        }

        page.Lines[0] = Title(call);
    }

    /// <summary>Writes the definitions of the links to calls, and behind them what else stood there.</summary>
    private static void WriteReferences(
        PageText page, DocumentedCall call, CallReferences references, IReadOnlyList<string> ownDefinitions)
    {
        SortedSet<string> mentioned = new(StringComparer.Ordinal);
        page.Rewrite(line =>
        {
            mentioned.UnionWith(references.In(line));
            return line;
        });
        mentioned.Remove(call.Name);
        string[] definitions = [.. mentioned.Select(CallReferences.DefinitionOf), .. ownDefinitions];
        if (definitions.Length > 0)
        {
            page.TrimEnd();
            page.Lines.AddRange(["", PageText.ReferencesComment, "", .. definitions]);
        }
    }
}
