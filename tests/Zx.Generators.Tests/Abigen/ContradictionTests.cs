using static Zx.Abigen.AbigenDiagnosticKind;

namespace Zx.Abigen.Tests;

/// <summary>Declarations that follow the grammar and cannot be meant, duplicates, and attributes nobody knows.</summary>
public sealed class ContradictionTests
{
    [Theory]
    [InlineData("syscall a noreturn () returns («zx_status_t»);", "noreturn and cannot have results")]
    [InlineData("syscall a «blocking» ();", "its first result must be zx_status_t")]
    [InlineData("syscall a «blocking» () returns (zx_time_t);", "its first result must be zx_status_t")]
    [InlineData("syscall a vdsocall «internal» ();", "both vdsocall")]
    [InlineData("syscall a() returns («status»: zx_status_t);", "delete 'status:'")]
    [InlineData(
        "syscall a(b: int, c: int, d: int, e: int, f: int, g: int, h: int, i: int) returns (zx_status_t, «j»: int, k: int);",
        "at most 8 parameters and results after the first; 'a' has 10")]
    public void Of_a_declaration(string marked, string message) => MarkedText.AssertDiagnostic(Contradiction, marked, message);

    [Theory]
    [InlineData("syscall a(x: int[1] IN «OUT»);", "both IN and OUT")]
    [InlineData("syscall a(x: int «IN»);", "'IN' is for pointers, but 'x' is passed by value")]
    [InlineData("syscall a(x: int «optional»);", "'optional' is for pointers")]
    [InlineData("syscall a(x: uint32_t «handle_release»);", "'handle_release' is for handles, but 'x' is of type 'uint32_t'")]
    [InlineData("syscall a(x: uint32_t «handle_use»);", "'handle_use' is for handles")]
    [InlineData("syscall a(x: zx_handle_t handle_use «handle_release»);", "both handle_use and handle_release")]
    [InlineData("syscall a(x: zx_handle_t «handle_acquire»);", "from a result or an OUT array")]
    [InlineData("syscall a(x: zx_handle_t[1] OUT «handle_release»);", "cannot release any")]
    [InlineData("syscall a() returns (zx_status_t, x: zx_handle_t «handle_release»);", "'x' is a result")]
    [InlineData("syscall a() returns (zx_status_t, x: int «IN»);", "'x' is a result and only goes out")]
    public void Of_an_argument(string marked, string message) => MarkedText.AssertDiagnostic(Contradiction, marked, message);

    [Theory]
    [InlineData("#! «None».\n#! h must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);", "'None.' says that no right is needed")]
    [InlineData("#! «x» must have ZX_RIGHT_READ.\nsyscall a(x: int);", "'x' is of type 'int' and not a handle")]
    [InlineData("#! «h» must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t[1] IN);", "say 'Every entry of h must")]
    [InlineData("#! Every entry of «h» must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);", "say 'h must")]
    [InlineData("#! Every entry of «h» must have ZX_RIGHT_READ.\nsyscall a(h: zx_koid_t[1] IN);", "a handle field with")]
    [InlineData("#! Every entry of «h» must have a handle field with ZX_RIGHT_READ.\nsyscall a(h: zx_koid_t);", "has no entries")]
    [InlineData("#! Every entry of «h» must have a handle field with ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t[2] IN);", "say 'Every entry of h must have")]
    [InlineData("#! h must be of type ZX_OBJ_TYPE_VMO.\n#! «h» must be of type ZX_OBJ_TYPE_JOB.\nsyscall a(h: zx_handle_t);", "must be of another type already: 'h must be of type ZX_OBJ_TYPE_VMO.'")]
    [InlineData("#! All wr_handles of «h» must have ZX_RIGHT_READ.\nsyscall a(h: zx_handle_t);", "no field 'wr_handles'")]
    [InlineData("#@ argument «h»: Color from C_\nsyscall a(h: zx_handle_t);", "cannot be an enumeration")]
    public void Between_directives_and_declaration(string marked, string message) =>
        MarkedText.AssertDiagnostic(Contradiction, marked, message);

    [Theory]
    [InlineData("syscall a();\nsyscall b();\nsyscall «a»(x: int);", "The call 'a' is declared already on line 1")]
    [InlineData("syscall a_b();\nsyscall «a__b»();", "The calls 'a_b' on line 1 and 'a__b' are both AB in C#")]
    [InlineData("syscall a(x: int, «x»: int);", "The argument 'x' is declared already on line 1")]
    [InlineData("syscall a(x: int) returns (zx_status_t, «x»: int);", "The argument 'x' is declared already")]
    [InlineData("syscall a vdsocall «vdsocall» ();", "stands there already")]
    [InlineData("syscall a(x: int[1] IN «IN»);", "stands there already")]
    [InlineData("#^ One.\n«#^ Two.»\nsyscall a();", "has a '#^' summary already")]
    [InlineData("#@ type c: X\n#@ type «c»: Y", "The type 'c' is declared already on line 1")]
    [InlineData("#@ argument x: X from X_\n#@ argument «x»: Y from Y_\nsyscall a(x: int);", "'x' is declared already on line 1")]
    public void Duplicates(string marked, string message) => MarkedText.AssertDiagnostic(AbigenDiagnosticKind.Duplicate, marked, message);

    [Fact]
    public void The_first_of_two_duplicates_stays()
    {
        BindingResult result = MarkedText.AssertDiagnostic(AbigenDiagnosticKind.Duplicate, "syscall a(x: int);\nsyscall «a»();", "'a'");

        Assert.Single(Assert.Single(result.Model.Calls).Parameters);
    }

    [Theory]
    [InlineData("syscall a «special» ();", "'special' is unknown and has no effect")]
    [InlineData("syscall a(x: int «features»);", "'features' is unknown and has no effect")]
    public void Unknown_attributes_do_no_harm(string marked, string message)
    {
        BindingResult result = MarkedText.AssertDiagnostic(UnknownAttribute, marked, message);

        Assert.Single(result.Model.Calls);
    }

    [Theory]
    [InlineData("syscall a «vdsocal» ();", "did you mean 'vdsocall'?")]
    [InlineData("syscall a(x: zx_handle_t «handle_relase»);", "did you mean 'handle_release'?")]
    [InlineData("syscall a(x: any[n] IN «inout», n: size_t);", "did you mean 'INOUT'?")]
    public void An_attribute_that_looks_misspelt_is_an_error(string marked, string message) =>
        MarkedText.AssertDiagnostic(UnknownName, marked, message);

    [Theory]
    [InlineData("syscall a(x: «lamp_colour_t»);", "The type 'lamp_colour_t' has no C# type, so 'a' is not generated")]
    [InlineData("syscall a() returns («lamp_t»);", "'#@ type lamp_t: Type'")]
    [InlineData("syscall a(x: «void»[2] OUT);", "The type 'void' has no C# type")]
    public void Unmapped_types_do_no_harm(string marked, string message)
    {
        BindingResult result = MarkedText.AssertDiagnostic(UnmappedType, marked, message);

        Assert.Single(result.Model.Calls);
    }

    [Theory]
    [InlineData("syscall a(x: «zx_handel_t»);", "did you mean 'zx_handle_t'?")]
    [InlineData("syscall a(x: «uint32»);", "did you mean 'uint32_t'?")]
    [InlineData("syscall a() returns («zx_status»);", "did you mean 'zx_status_t'?")]
    [InlineData("#@ type lamp_t: Lamp\nsyscall a(x: «lmap_t»);", "did you mean 'lamp_t'?")]
    public void A_type_that_looks_misspelt_is_an_error(string marked, string message) =>
        MarkedText.AssertDiagnostic(UnknownName, marked, message);

    [Fact]
    public void A_mapped_type_is_known_wherever_its_line_stands() =>
        Assert.Empty(DefinitionFiles.Bind("syscall a(x: lamp_t) returns (lamp_t);\n#@ type lamp_t: Lamp").Diagnostics);

    [Theory]
    [InlineData("", (int)Ownership.Unstated)]
    [InlineData("handle_use", (int)Ownership.Unstated)]
    [InlineData("handle_release", (int)Ownership.Release)]
    [InlineData("handle_release_always", (int)Ownership.ReleaseAlways)]
    public void Ownership_of_a_parameter(string attribute, int ownership)
    {
        BindingResult result = DefinitionFiles.Bind($"syscall a(x: zx_handle_t {attribute});");

        Assert.Empty(result.Diagnostics);
        Assert.Equal((Ownership)ownership, result.Model.Calls[0].Parameters[0].Ownership);
    }
}
