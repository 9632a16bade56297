namespace Zx.Native.Tests;

/// <summary>Programs in C and C++ that check the calls from outside; each ends with an error that says which check failed.</summary>
public sealed class CProgramTests(InstalledLibrary library) : IClassFixture<InstalledLibrary>
{
    [SkippableTheory]
    [InlineData("share_rows.c")]
    [InlineData("socket_signals.c")]
    [InlineData("bad_arguments.c")]
    [InlineData("waits.c")]
    [InlineData("own_handles.cpp")]
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
    public async Task Valgrind_finds_no_fault()
    {
        Skip.If(InstalledLibrary.Missing is not null, InstalledLibrary.Missing);
        Skip.If(!CommandLine.Has("valgrind"), "there is no valgrind on this machine; the README says how to install it");

        string program = await library.Build("share_rows.c");
        await library.Run("valgrind", "--error-exitcode=9", "--quiet", program);
    }
}
