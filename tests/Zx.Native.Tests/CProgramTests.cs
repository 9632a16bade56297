namespace Zx.Native.Tests;

/// <summary>Programs in C and C++ that check the calls from outside; each ends with an error that says which check failed.</summary>
[Collection(ReleaseBuilds.Name)]
public sealed class CProgramTests(InstalledLibrary library)
{
    public static TheoryData<string> Programs() =>
        ["share_rows.c", "socket_signals.c", "bad_arguments.c", "waits.c", "process_handles.c", "own_handles.cpp"];

    [SkippableTheory]
    [MemberData(nameof(Programs))]
    public async Task A_program_compiles_without_a_warning_and_finds_all_as_it_should_be(string source)
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);

        await library.Run(await library.Build(source));
    }

    [SkippableFact]
    public async Task A_library_that_is_loaded_and_let_go_of_leaves_the_program_alone()
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);

        await library.Run(await library.Build("load_and_unload.c", "-ldl"), Path.Combine(library.Libraries, "libzircon.so"));
    }

    [SkippableFact]
    public async Task Managed_code_of_the_same_process_has_the_same_handles()
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);

        await library.Run(await library.BuildAgainst([await library.BuildMixed()], "mixed.c"));
    }

    [SkippableFact]
    public async Task Pkg_config_knows_the_library()
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);
        Skip.If(!InstalledPrograms.Has("pkg-config"), "there is no pkg-config on this machine");

        string flags = await CommandLine.Run(
            library.Prefix, "pkg-config", ["--cflags", "--libs", "zircon"], ("PKG_CONFIG_PATH", Path.Combine(library.Libraries, "pkgconfig")));
        await library.Run(await library.BuildAgainst(flags.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), "share_rows.c"));
    }

    [SkippableFact]
    public async Task CMake_finds_the_package()
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);
        Skip.If(!InstalledPrograms.Has("cmake"), "there is no cmake on this machine");

        string programs = Path.Combine(AppContext.BaseDirectory, "Programs");
        string build = Path.Combine(library.Prefix, "build");
        await CommandLine.Run(library.Prefix, "cmake", ["-S", programs, "-B", build, $"-Dzircon_DIR={library.Libraries}/cmake/zircon"]);
        await CommandLine.Run(library.Prefix, "cmake", ["--build", build]);
        await library.Run(Path.Combine(build, "own_handles"));
    }

    [SkippableTheory]
    [MemberData(nameof(Programs))]
    public async Task Valgrind_finds_no_fault(string source)
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);
        Skip.If(!InstalledPrograms.Has("valgrind"), "there is no valgrind on this machine; the README says how to install it");

        string program = await library.Build(source);
        await library.Run("valgrind", "--error-exitcode=9", "--quiet", program);
    }
}
