using Zx.Tests.Editing;

namespace Zx.Bench.Editor;

/// <summary>A project that uses handles in every file, and a definition file of its own.</summary>
internal static class ConsumerProject
{
    public const string OpenFile = "Program.cs";

    /// <summary>Files of this length: it is the sum that counts.</summary>
    private const int LinesInAFile = 200;

    private const string MethodLines = """
                public static int Method_INDEX(SocketHandle<SocketRights> channel, byte[] buffer)
                {
                    var (near, far) = Socket.Create();
                    if (channel.Share(far) != ZxStatus.Ok)
                    {
                        near.Close();
                        return 0;
                    }

                    int read = near.Read(buffer);
                    near.Close();
                    return read;
                }

        """;

    /// <summary>The texts of the open file; COUNT is another number at every keystroke.</summary>
    public static string Completing { get; } = Method("int typed = COUNT; near.$$");

    public static string CompletingOwnApi { get; } = Method("int typed = COUNT; lamp.$$");

    public static string Hovering { get; } = Method("int typed = COUNT; near.Sha$$re(far);");

    public static string Reported { get; } = Method("int typed = COUNT; near.Share(far); far.Write(\"x\"u8);");

    public static string Fixable { get; } = Method("int typed = COUNT; SocketHandle<Write> log = near.Dup$$licate(Rights.Write); log.Write(\"x\"u8);");

    private static string Backend { get; } = """
        using Zx;
        namespace Lamps;
        internal static class Backend
        {
            public static ZxStatus LampLight(uint handle, uint brightness) => ZxStatus.Ok;
            public static ZxStatus HandleClose(uint handle) => ZxStatus.Ok;
        }
        """;

    public static OpenProject Open(int lines)
    {
        var project = new OpenProject();
        project.WriteDefinition("lamp.abigen", Definition(0), ("ZxNamespace", "Lamps"), ("ZxClass", "RawLamp"), ("ZxBackend", "Lamps.Backend"));
        project.Write("Backend.cs", Backend);
        int methods = (LinesInAFile - 6) / MethodLines.Count(letter => letter == '\n');
        for (int file = 0; file < lines / LinesInAFile; file++)
        {
            string body = string.Concat(Enumerable.Range(0, methods).Select(index => MethodLines.Replace("INDEX", $"{index}", StringComparison.Ordinal)));
            project.Write($"File{file}.cs", $"using Zx;\n\nnamespace Consumer\n{{\n    public static class File{file}\n    {{\n{body}    }}\n}}\n");
        }

        return project;
    }

    /// <summary>A definition file with a call that is another one each time.</summary>
    public static string Definition(int version) =>
        $"""
        #@ object LAMP_TYPE_LAMP: Lamp = 32 has Zx.ReadWrite

        #^ Sets how bright a lamp is, {version}.
        #! handle must be of type LAMP_TYPE_LAMP and have ZX_RIGHT_WRITE.
        syscall lamp_light(handle: zx_handle_t, brightness: uint32_t) returns (zx_status_t);

        #^ Switches a lamp off.
        #! None.
        syscall handle_close(handle: zx_handle_t handle_release_always) returns (zx_status_t);
        """;

    private static string Method(string statements) =>
        $$"""
        using Zx;
        using Lamps;

        static class Program
        {
            static void Run(SocketHandle<SocketRights> near, SocketHandle<SocketRights> far, LampHandle<ReadWrite> lamp)
            {
                {{statements}}
            }
        }
        """;
}
