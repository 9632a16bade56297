using System.Reflection;

namespace GeneratorTests;

/// <summary>The requirement table says what the sentences say.</summary>
public class RequirementTables
{
    [Theory]
    [InlineData("HandleCloseHandle", ZxRights.None, null)]
    [InlineData("HandleReplaceHandle", ZxRights.None, null)]
    [InlineData("HandleDuplicateHandle", ZxRights.Duplicate, null)]
    [InlineData("SocketWriteHandle", ZxRights.Write, ZxObjectType.Socket)]
    [InlineData("SocketShareHandle", ZxRights.Write, ZxObjectType.Socket)]
    [InlineData("SocketShareSocketToShare", ZxRights.Transfer, ZxObjectType.Socket)]
    [InlineData("ObjectGetInfoHandle((uint)Topic.HandleBasic)", ZxRights.None, null)]
    [InlineData("ObjectGetInfoHandle((uint)Topic.HandleCount)", ZxRights.Inspect, null)]
    [InlineData("ObjectGetInfoHandle((uint)Topic.Socket)", ZxRights.Inspect | ZxRights.Read, ZxObjectType.Socket)]
    [InlineData("ObjectGetInfoHandle(99)", ZxRights.None, null)]
    public void Each_handle_of_each_call_has_its_rights_and_its_type(string member, ZxRights rights, ZxObjectType? type)
    {
        var requirement = (HandleRequirement)SmallSystem.Run($"return SysRequirements.{member};")!;

        Assert.Equal(rights, requirement.Rights);
        Assert.Equal(
            Enum.GetValues<ZxObjectType>().Where(candidate => type is null || candidate == type),
            Enum.GetValues<ZxObjectType>().Where(requirement.Admits));
    }

    [Fact]
    public void Of_a_call_without_sentences_nothing_is_said() => Assert.DoesNotContain(
        "test.requirements.g.cs",
        GeneratorRun.Of(
            new ProjectOptions("Project"),
            [new DefinitionText("/project/test.abigen", "syscall event_reset(handle: zx_handle_t) returns (zx_status_t);")]).Files.Keys);

    [Fact]
    public void Of_a_handle_that_only_comes_out_nothing_is_said()
    {
        Type table = GeneratorRun.Of(
            new ProjectOptions("Project"),
            [new DefinitionText("/project/test.abigen", """
                #! None.
                syscall handle_replace(
                    handle: zx_handle_t, both: zx_handle_t[1] INOUT, more: zx_handle_t[2] OUT)
                    returns (zx_status_t, out: zx_handle_t);
                """)]).Load().GetType("Project.SysRequirements")!;

        Assert.Equal(
            ["HandleReplaceBoth", "HandleReplaceHandle"],
            table.GetProperties(BindingFlags.Static | BindingFlags.NonPublic).Select(property => property.Name).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("#@ argument options: Options from ZX_OTHER_\n")]
    [InlineData("#@ argument options: Options from ZX_VM\n")]
    public void It_says_which_sentences_it_had_to_leave_out(string enumeration)
    {
        var run = GeneratorRun.Of(
            new ProjectOptions("Vm"),
            [new DefinitionText("/project/vm.abigen", $"""
                {enumeration}#! If options & ZX_VM2_READ, vmo must have ZX_RIGHT_READ.
                #! vmo must have ZX_RIGHT_MAP.
                syscall vmar_map(vmo: zx_handle_t, options: uint32_t) returns (zx_status_t);
                """)],
            "#pragma warning disable CS1591\nnamespace Vm { public enum Options { None } }");

        Assert.Empty(run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Contains(
            "If options &amp; ZX_VM2_READ, vmo must have ZX_RIGHT_READ.",
            run.Output.GetTypeByMetadataName("Vm.SysRequirements")!.GetMembers("VmarMapVmo").Single().GetDocumentationCommentXml());
    }

    [Theory]
    [InlineData("options & ZX_VM_READ", 0u, ZxRights.None)]
    [InlineData("options & ZX_VM_READ", 3u, ZxRights.Read)]
    [InlineData("options is ZX_VM_READ", 3u, ZxRights.None)]
    [InlineData("options is ZX_VM_READ", 2u, ZxRights.Read)]
    public void A_condition_tests_a_flag_or_a_value(string condition, uint options, ZxRights expected)
    {
        const string Path = "/project/vm.abigen";
        var run = GeneratorRun.Of(
            ProjectOptions.For(Path, "Vm"),
            [new DefinitionText(Path, $"""
                #! If {condition}, vmo must have ZX_RIGHT_READ.
                #@ argument options: VmOptions from ZX_VM_
                syscall vmar_map(vmo: zx_handle_t, options: uint32_t) returns (zx_status_t);
                """)],
            "#pragma warning disable CS1591\nnamespace Vm { public enum VmOptions { None, Write = 1, Read = 2 } }",
            "internal static class Program { public static object Run(uint options) => Vm.SysRequirements.VmarMapVmo(options); }");

        var requirement = (HandleRequirement)run.Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, [options])!;

        Assert.Equal(expected, requirement.Rights);
    }
}
