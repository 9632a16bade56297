namespace Zx.Native.Tests;

/// <summary>The library as it is installed: published once for all tests into a folder of its own.</summary>
public sealed class InstalledLibrary : IAsyncLifetime, IDisposable
{
    /// <summary>The compilers of the system, and how they are told which language it is.</summary>
    public const string CCompiler = "gcc";
    public const string CppCompiler = "g++";

    private static readonly string[] Strict = ["-O1", "-g", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-pthread"];

    /// <summary>Why the tests cannot run here, or null.</summary>
    public static string? Missing =>
        !OperatingSystem.IsLinux() ? "the C library is for Linux"
        : new[] { CCompiler, CppCompiler }.FirstOrDefault(compiler => !InstalledPrograms.Has(compiler)) is { } compiler
            ? $"there is no {compiler} on this machine; the README says how to install it"
        : null;

    /// <summary>What <c>make install</c> calls the prefix.</summary>
    public string Prefix { get; } = Directory.CreateTempSubdirectory("zircon").FullName;

    public string Libraries => Path.Combine(Prefix, "lib");

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            await CommandLine.Run(
                Repository.Root, "dotnet", ["publish", "Zx.Runtime.Native", "--nologo", "-v", "quiet", "-o", Path.Combine(Prefix, "publish"), $"-p:ZirconPrefix={Prefix}"]);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Directory.Delete(Prefix, recursive: true);

    /// <summary>Publishes the library that has managed code beside the calls, and gives its path.</summary>
    public async Task<string> BuildMixed()
    {
        string folder = Path.Combine(Prefix, "library");
        await CommandLine.Run(Repository.Root, "dotnet", ["publish", "bench/Native", "--nologo", "-v", "quiet", "-o", folder]);
        return Path.Combine(folder, "mixed.so");
    }

    /// <summary>Compiles a program of <c>Programs/</c> against the installed headers and library.</summary>
    /// <returns>The path of the program.</returns>
    public Task<string> Build(string source, params string[] options) => BuildAgainst([$"-L{Libraries}", "-lzircon"], source, options);

    /// <summary>Compiles a program against other libraries than ours.</summary>
    public async Task<string> BuildAgainst(string[] libraries, string source, params string[] options)
    {
        bool isCpp = source.EndsWith(".cpp", StringComparison.Ordinal);
        string program = Path.Combine(Prefix, Path.GetFileNameWithoutExtension(source));
        await CommandLine.Run(
            Path.Combine(AppContext.BaseDirectory, "Programs"),
            isCpp ? CppCompiler : CCompiler,
            [isCpp ? "-std=c++17" : "-std=c11", .. Strict, .. options, $"-I{Prefix}/include", source, .. libraries, "-o", program]);
        return program;
    }

    public Task<string> Run(string program, params string[] arguments) =>
        CommandLine.Run(Prefix, program, arguments, ("LD_LIBRARY_PATH", Libraries));
}
