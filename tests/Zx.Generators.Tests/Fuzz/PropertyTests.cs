using Zx.Abigen;
using Zx.Abigen.Tests;
using Zx.Fuzz.Campaign;
using Zx.Fuzz.Checks;
using Zx.Fuzz.Inputs;

namespace GeneratorTests.Fuzz;

/// <summary>The properties can fail, and an input can be made again.</summary>
public sealed class PropertyTests
{
    private static readonly InputSource Source = new([File.ReadAllText(DefinitionFiles.Own)]);
    private static readonly GenerationSettings Settings = new("test", "Project", "Sys", null, IsStaleSafe: false);

    [Theory]
    [InlineData("syscall a(x: int[1]);")]
    [InlineData("syscall a(h: zx_handle_t pager);")]
    [InlineData("# only a comment\n#! None.")]
    public void A_file_that_is_called_valid_must_have_no_diagnostic(string text) =>
        Assert.IsType<Violation>(Failure.Check(new Input(InputKind.Valid, text, Settings), Depth.FrontEnd));

    [Fact]
    public void Generated_files_that_are_no_CSharp_are_found() => Assert.IsType<Violation>(
        Failure.Check(new Input(InputKind.Valid, "syscall a(h: zx_handle_t);", Settings with { Namespace = "1 +" }), Depth.Emitters));

    [Fact]
    public void Generated_files_that_do_not_compile_are_found() => Assert.IsType<Violation>(
        Failure.Check(new Input(InputKind.Valid, "#@ type t: Nowhere\nsyscall a(x: t);", Settings), Depth.All));

    [Fact]
    public void Seed_and_number_determine_an_input()
    {
        Assert.Equal(Source.Make(3, 1000), Source.Make(3, 1000));
        Assert.NotEqual(Source.Make(3, 1000), Source.Make(3, 1001));
        Assert.NotEqual(Source.Make(3, 1000), Source.Make(4, 1000));
    }

    [Fact]
    public void Inputs_are_of_all_kinds_and_meet_all_rules()
    {
        Tally tally = new();
        foreach (Input input in Enumerable.Range(0, 500).Select(number => Source.Make(1, number)))
        {
            tally.Add(input, InputCheck.Run(input, Depth.FrontEnd), TimeSpan.Zero);
        }

        Assert.All(Enum.GetNames<InputKind>(), kind => Assert.Contains(kind + " ", tally.ToString()));
        Assert.All(Enum.GetNames<AbigenDiagnosticKind>(), kind => Assert.Contains(kind + " ", tally.ToString()));
    }

    [Fact]
    public void A_text_is_shrunk_to_what_matters() =>
        Assert.Equal("#!]", TextShrinker.Shrink("syscall a();\n#! None.\nx[1]", text => text.Contains("#!") && text.Contains(']')));
}
