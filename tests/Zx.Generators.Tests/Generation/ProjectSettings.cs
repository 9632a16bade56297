namespace GeneratorTests;

/// <summary>What a project says of a definition file decides names and backend; what it leaves out has a default.</summary>
public class ProjectSettings
{
    private const string Definition = """
        syscall handle_close(handle: zx_handle_t handle_release_always) returns (zx_status_t);
        """;

    [Theory]
    [InlineData("My.Fd", "Root", "My.Fd.Sys")]
    [InlineData("", "Root.Part", "Root.Part.Sys")]
    [InlineData("", "", "MyDevice.Sys")]
    [InlineData("My.event.class", "Root", "My.event.class.Sys")]
    [InlineData("1 two.3-four", "Root", "_1_two._3_four.Sys")]
    public void The_namespace_is_the_items_or_the_projects_or_the_files(string itemNamespace, string rootNamespace, string expected) =>
        Assert.Contains(expected, TypesOf(rootNamespace, ("ZxNamespace", itemNamespace)));

    [Theory]
    [InlineData("Fd", "Root.Fd")]
    [InlineData("", "Root.Sys")]
    [InlineData("class", "Root.class")]
    [InlineData("a.b", "Root.a_b")]
    public void The_class_is_the_items_or_Sys(string itemClass, string expected) =>
        Assert.Contains(expected, TypesOf("Root", ("ZxClass", itemClass)));

    [Fact]
    public void A_file_without_handles_gets_no_handle_type() =>
        Assert.Equal(["tick.raw.g.cs"], GeneratorRun.Of(
            new ProjectOptions("Root"),
            [new DefinitionText("/project/tick.abigen", "syscall ticks_get() returns (zx_ticks_t);")]).Files.Keys);

    [Fact]
    public void Each_product_is_a_file_named_after_the_definition_file() => Assert.Equal(
        [
            "small.calls.Event.g.cs",
            "small.calls.HandleCalls.g.cs",
            "small.calls.Socket.g.cs",
            "small.handle.Event.g.cs",
            "small.handle.Socket.g.cs",
            "small.raw.g.cs",
            "small.requirements.g.cs",
            "small.untyped.g.cs",
        ],
        SmallSystem.Project("return null;").Files.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Files_of_one_name_do_not_collide()
    {
        var run = GeneratorRun.Of(
            new ProjectOptions(null, new()
            {
                ["/project/a/fd.abigen"] = new() { ["build_metadata.AdditionalFiles.ZxNamespace"] = "A" },
                ["/project/b/FD.ABIGEN"] = new() { ["build_metadata.AdditionalFiles.ZxNamespace"] = "B" },
            }),
            [
                new DefinitionText("/project/b/FD.ABIGEN", Definition),
                new DefinitionText("/project/a/fd.abigen", Definition),
                new DefinitionText("/project/a/fd.abigen", Definition),
                new DefinitionText("/project/readme.txt", "not a definition"),
            ]);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("fd.raw.g.cs", run.Files.Keys);
        Assert.Contains("FD2.raw.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Of_two_files_for_one_namespace_the_first_has_it()
    {
        var run = GeneratorRun.Of(
            new ProjectOptions("Root", new()
            {
                ["/project/a.abigen"] = new() { ["build_metadata.AdditionalFiles.ZxNamespace"] = "Other" },
            }),
            [
                new DefinitionText("/project/c.abigen", Definition),
                new DefinitionText("/project/a.abigen", Definition),
                new DefinitionText("/project/b.abigen", Definition),
            ]);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["a", "b"], run.Files.Keys.Select(name => name.Split('.')[0]).Distinct().Order());
    }

    private static string[] TypesOf(string rootNamespace, params (string, string)[] metadata)
    {
        const string Path = "/project/my_device.abigen";
        var run = GeneratorRun.Of(ProjectOptions.For(Path, rootNamespace, metadata), [new DefinitionText(Path, Definition)]);
        return [.. run.Load().GetExportedTypes().Select(type => type.FullName!)];
    }
}
