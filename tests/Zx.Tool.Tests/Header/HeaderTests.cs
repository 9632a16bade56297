using System.Diagnostics;

namespace Zx.Tool.Tests.Header;

/// <summary>The header compiles as C11 and as C++17, without a warning, and says what the definition file says.</summary>
public sealed class HeaderTests
{
    private const string Definition = """
        #^ Lights a lamp.
        #! handle must have ZX_RIGHT_WRITE.
        syscall lamp_light(handle: zx_handle_t, new: char[size] IN, size: size_t) returns (zx_status_t, actual: size_t optional);
        syscall lamp_take(handle: zx_handle_t handle_release_always) returns (zx_status_t, out: zx_handle_t handle_acquire);
        syscall lamp_last noreturn (code: int64_t);
        """;

    [Fact]
    public void It_says_what_becomes_of_handles_and_which_results_may_be_null()
    {
        ToolRun run = ToolRun.WithInput(Definition, "header", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("// Lights a lamp.\n// handle must have ZX_RIGHT_WRITE.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("ZX_HANDLE_RELEASE_ALWAYS zx_handle_t handle", run.Output, StringComparison.Ordinal);
        Assert.Contains("ZX_HANDLE_ACQUIRE zx_handle_t* out) ZX_NONNULL(2)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("char* new,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_by_value_that_nobody_declares_is_refused()
    {
        ToolRun run = ToolRun.WithInput("syscall a(b: zx_smc_parameters_t) returns (zx_status_t);", "header", "-");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("name one by --include", run.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("gcc", "c", "-std=c11")]
    [InlineData("g++", "c++", "-std=c++17")]
    public void One_file_and_a_directory_compile_without_a_warning(string compiler, string language, string standard)
    {
        Skip.If(!InstalledPrograms.Has(compiler), $"there is no {compiler} on this machine");
        using TemporaryFolder folder = new();
        folder.Write("lamp.h", ToolRun.WithInput(Definition, "header", "-").Output);
        Assert.Equal(0, ToolRun.WithInput(Definition, "header", "-", "--output", folder["include"]).ExitCode);
        folder.Write("one.c", "#include \"lamp.h\"\nint main(void) { return 0; }\n");
        folder.Write("all.c", """
            #include <zircon/errors.h>
            #include <zircon/rights.h>
            #include <zircon/syscalls.h>
            #include <zircon/syscalls/object.h>
            int main(void) { return ZX_OK + (ZX_ERR_BAD_HANDLE == -11 ? 0 : 1) + (ZX_RIGHT_WRITE == 8 ? 0 : 1) + (ZX_OBJ_TYPE_SOCKET == 14 ? 0 : 1); }
            """);

        foreach (string source in (string[])["one.c", "all.c"])
        {
            using Process process = Process.Start(new ProcessStartInfo(
                compiler, ["-x", language, standard, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", $"-I{folder["include"]}", folder[source]])
            {
                RedirectStandardError = true,
            })!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors);
        }
    }
}
