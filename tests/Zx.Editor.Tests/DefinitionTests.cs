using Microsoft.CodeAnalysis;

namespace Zx.Editor.Tests;

/// <summary>A definition file that is edited changes the API at once: nothing is built between.</summary>
public sealed class DefinitionTests
{
    private const string AnotherCall = """


        #^ Lets a lamp blink.
        #! handle must have ZX_RIGHT_WRITE.
        syscall lamp_blink(handle: zx_handle_t) returns (zx_status_t);
        """;

    private const string Program = """
        using Lamps;
        using Zx;
        static class Program
        {
            static void Run(LampHandle<ReadWrite> lamp)
            {
                lamp.$$
            }
        }
        """;

    [Fact]
    public async Task A_call_that_is_added_is_offered_and_one_that_is_taken_away_is_not()
    {
        using OpenProject project = Open();
        Assert.DoesNotContain("Blink", await Caret.In(project, "Program.cs", Program).Completions());

        project.WriteDefinition("lamp.abigen", Lamps.Definition + AnotherCall);
        Assert.Contains("Blink", await Caret.In(project, "Program.cs", Program).Completions());

        project.WriteDefinition("lamp.abigen", Lamps.Definition);
        Assert.DoesNotContain("Blink", await Caret.In(project, "Program.cs", Program).Completions());
    }

    [Fact]
    public async Task A_right_that_is_required_from_now_on_is_missed_at_once()
    {
        using OpenProject project = Open();
        Document program = project.Write("Program.cs", """
            using Lamps;
            using Zx;
            static class Program
            {
                static ZxStatus Run(LampHandle<Write> lamp) => lamp.Light(70);
            }
            """);
        Assert.Empty(await Reports.Of(program));

        project.WriteDefinition("lamp.abigen", Lamps.Definition.Replace("ZX_RIGHT_WRITE", "ZX_RIGHT_SIGNAL", StringComparison.Ordinal));
        Assert.Contains(await Reports.Of(project.Project.GetDocument(program.Id)!), report => report.Id == "ZX2001");
    }

    [Fact]
    public async Task A_mistake_is_underlined_in_the_definition_file_while_it_is_there()
    {
        using OpenProject project = Open();

        TextDocument wrong = project.WriteDefinition("lamp.abigen", Lamps.Definition.Replace("ZX_RIGHT_WRITE", "ZX_RIGHT_WRIET", StringComparison.Ordinal));
        Diagnostic report = Assert.Single(await Reports.Of(wrong));
        Assert.Equal(("ZX4002", 11), (report.Id, report.Location.GetLineSpan().StartLinePosition.Line));

        Assert.Empty(await Reports.Of(project.WriteDefinition("lamp.abigen", Lamps.Definition)));
    }

    private static OpenProject Open()
    {
        var project = new OpenProject();
        project.WriteDefinition("lamp.abigen", Lamps.Definition, Lamps.Settings);
        project.Write("Backend.cs", Lamps.Backend);
        return project;
    }
}
