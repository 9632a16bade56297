using Zx.Abigen;
using Zx.Tool.Input;

namespace Zx.Tool.Docs;

/// <summary>Holds pages against a definition file, and writes them where asked to.</summary>
/// <param name="definition">The name of the definition file, for messages.</param>
/// <param name="calls">Its calls.</param>
/// <param name="write">Whether to bring pages up to date, or only to say which are not.</param>
/// <param name="generateMissing">Whether a call without a page gets one.</param>
/// <param name="messages">Gets warnings.</param>
internal sealed class DocsRun(
    string definition, IReadOnlyList<DocumentedCall> calls, bool write, bool generateMissing, TextWriter messages)
{
    private readonly CallReferences _references = new(calls.Select(call => call.Name));

    /// <summary>Pages that are not, or were not, what the definition file says.</summary>
    public int Stale { get; private set; }

    /// <summary>Pages without a call, and calls without a page.</summary>
    public int Mismatches { get; private set; }

    public void Run(PageSet pages)
    {
        foreach (DocumentedCall call in calls)
        {
            if (pages.Paths.TryGetValue(call.Name, out string? path))
            {
                string text = Read(path);
                Finish(path, text, CallPage.Update(call, _references, text));
            }
            else if (pages.Folder is { } folder)
            {
                AddMissing(Path.Combine(folder, call.FileName), call);
            }
        }

        foreach ((string name, string path) in pages.Paths.Where(page => calls.All(call => call.Name != page.Key)))
        {
            Mismatches++;
            Warn(path, $"'{definition}' has no call '{name}'{Spelling.DidYouMean(name, calls.Select(call => call.Name))}");
        }
    }

    private void AddMissing(string path, DocumentedCall call)
    {
        if (generateMissing)
        {
            Finish(path, null, CallPage.Stub(call, _references));
        }
        else
        {
            Mismatches++;
            Warn(path, $"the call '{call.Name}' has no page; --generate-missing makes one");
        }
    }

    private void Finish(string path, string? before, CallPage page)
    {
        foreach (string warning in page.Warnings)
        {
            Warn(path, warning);
        }

        if (page.Text == before)
        {
            return;
        }

        Stale++;
        if (write)
        {
            OutputFile.Write(path, page.Text);
        }
        else
        {
            Warn(path, before is null ? "the page is missing" : Difference(before, page.Text));
        }
    }

    /// <summary>Where two texts part.</summary>
    private static string Difference(string before, string after)
    {
        string[] found = before.Split('\n');
        string[] expected = after.Split('\n');
        int line = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"out of date from line {line + 1} on: expected {At(expected)}, found {At(found)}";

        string At(string[] lines) => line < lines.Length ? $"'{lines[line].TrimEnd('\r')}'" : "the end";
    }

    private void Warn(string path, string message) => messages.WriteLine($"{path}: warning: {message}");

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.OfFile("read", path, exception);
        }
    }
}
