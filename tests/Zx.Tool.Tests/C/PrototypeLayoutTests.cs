using CsCheck;
using Zx.Abigen;
using Zx.Abigen.Tests;
using Zx.Tool.C;

namespace Zx.Tool.Tests.C;

/// <summary>Prototypes are laid out as clang-format lays them out, without it.</summary>
public sealed class PrototypeLayoutTests
{
    private const int Random = 300;

    // No keyword of C or C++ begins with z; clang-format lays those out as what they are.
    private static readonly Gen<string> Word = Gen.Char['a', 'z'].Array[0, 23].Select(letters => "z" + new string(letters));

    private static readonly Gen<(string Type, string Name)> Parameter =
        Gen.Select(Gen.OneOf("zx_handle_t", "const void*", "size_t*", "uint32_t"), Word);

    private static readonly Gen<string> Declaration = Gen.Select(
        Gen.OneOf("zx_status_t", "void", "[[noreturn]] void"),
        Word.Array[1, 4].Select(words => "zx_" + string.Join('_', words)),
        Parameter.Array[0, 8],
        (type, name, parameters) => PrototypeLayout.Format(type, name, parameters));

    [Fact]
    public void One_that_fits_is_one_line() => Assert.Equal(
        "zx_status_t zx_socket_share(zx_handle_t handle, zx_handle_t socket_to_share);",
        PrototypeLayout.Format("zx_status_t", "zx_socket_share", [("zx_handle_t", "handle"), ("zx_handle_t", "socket_to_share")]));

    [Theory]
    [InlineData(80, 1)]
    [InlineData(81, 2)]
    public void The_80th_column_is_the_last(int length, int lines)
    {
        const string Rest = "int f(int a, int );";
        string layout = PrototypeLayout.Format("int", "f", [("int", "a"), ("int", new string('b', length - Rest.Length))]);

        Assert.Equal(lines, layout.Split('\n').Length);
    }

    [Fact]
    public void Without_parameters_it_says_void() => Assert.Equal("void zx_f(void);", PrototypeLayout.Format("void", "zx_f", []));

    [Fact]
    public void Parameters_stand_behind_the_parenthesis_or_below_the_name()
    {
        (string, string)[] parameters =
            [("zx_handle_t", "handle"), ("uint32_t", "options"), ("const void*", "buffer"), ("size_t", "buffer_size"), ("size_t*", "actual")];

        Assert.Equal(
            """
            zx_status_t zx_socket_write(zx_handle_t handle,
                                        uint32_t options,
                                        const void* buffer,
                                        size_t buffer_size,
                                        size_t* actual);
            """.ReplaceLineEndings("\n"),
            PrototypeLayout.Format("zx_status_t", "zx_socket_write", parameters));
        Assert.Equal(
            """
            zx_status_t zx_a_call_with_a_name_that_leaves_no_room_behind_it_now(
                zx_handle_t handle,
                uint32_t options,
                const void* buffer,
                size_t buffer_size,
                size_t* actual);
            """.ReplaceLineEndings("\n"),
            PrototypeLayout.Format("zx_status_t", "zx_a_call_with_a_name_that_leaves_no_room_behind_it_now", parameters));
    }

    [Fact]
    public void Five_that_fit_below_the_name_stay_together() => Assert.Equal(
        "zx_status_t zx_pci_add_subtract_io_range(\n    zx_handle_t handle, bool mmio, uint64_t base, uint64_t len, bool add);",
        PrototypeLayout.Format(
            "zx_status_t",
            "zx_pci_add_subtract_io_range",
            [("zx_handle_t", "handle"), ("bool", "mmio"), ("uint64_t", "base"), ("uint64_t", "len"), ("bool", "add")]));

    [SkippableFact]
    public void The_kernels_prototypes_are_as_clang_format_has_them() => AssertAsClangFormat(
        AbigenFile.Bind(Microsoft.CodeAnalysis.Text.SourceText.From(DefinitionFiles.ReadZircon())).Model.Calls
            .Select(Prototype.Of)
            .Select(prototype => PrototypeLayout.Format(
                prototype.ReturnType, "zx_" + prototype.Name, [.. prototype.Parameters.Select(parameter => (parameter.Type, parameter.Name))])));

    [SkippableFact]
    public void Random_prototypes_are_as_clang_format_has_them() =>
        Declaration.Array[Random, Random].Sample(AssertAsClangFormat, iter: 1, threads: 1);

    private static void AssertAsClangFormat(IEnumerable<string> layouts)
    {
        string expected = string.Join("\n\n", layouts) + "\n";
        string unformatted = string.Join("\n\n", expected.Split("\n\n").Select(layout => string.Join(' ', layout.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))) + "\n";
        (int exitCode, string formatted) = ExternalTool.Run(
            "clang-format", unformatted, "-style={BasedOnStyle: Google, BinPackParameters: false}", "--assume-filename=calls.cc");

        Assert.Equal(0, exitCode);
        Assert.Equal(expected, formatted);
    }
}
