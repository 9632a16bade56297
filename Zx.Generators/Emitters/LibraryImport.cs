using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The raw calls as functions of the C library: without pointers, so that no unsafe code is asked for.</summary>
internal static class LibraryImport
{
    private const string LibraryName = "zircon";
    private const string Interop = "global::System.Runtime.InteropServices";

    /// <summary>The call of the C function from the method of the raw class.</summary>
    public static string Invocation(RawCall call) =>
        $"{RawClassEmitter.LibraryClass}.{call.Name}({string.Join(", ", call.Parameters.Select(Argument))})";

    public static void WriteClass(IndentedWriter writer, IEnumerable<RawCall> calls)
    {
        writer.Line($"private static partial class {RawClassEmitter.LibraryClass}");
        using (writer.Block())
        {
            foreach (RawCall call in calls)
            {
                writer.Separate();
                writer.Line($"[{Interop}.DllImportAttribute(\"{LibraryName}\", EntryPoint = \"{call.EntryPoint}\", ExactSpelling = true)]");
                if (call.ReturnType == "bool")
                {
                    writer.Line($"[return: {Marshalled}]");
                }

                writer.Line($"internal static extern {call.ReturnType} {call.Name}({string.Join(", ", call.Parameters.Select(Parameter))});");
            }
        }
    }

    /// <summary>A bool is one byte in C.</summary>
    private static string Marshalled => $"{Interop}.MarshalAsAttribute({Interop}.UnmanagedType.U1)";

    private static string Parameter(RawParameter parameter) =>
        (parameter.Type == "bool" ? $"[{Marshalled}] " : "") +
        (parameter.IsSpan ? "ref " : parameter.Modifier) + $"{parameter.Type} {parameter.Identifier}";

    private static string Argument(RawParameter parameter) => parameter.Shape switch
    {
        ParameterShape.LengthOfSpan => $"checked(({parameter.Type}){CSharpText.Identifier(parameter.Span!)}.Length)",
        _ when parameter.IsSpan => $"ref {Names.MemoryMarshal}.GetReference({parameter.Identifier})",
        _ => parameter.Modifier + parameter.Identifier,
    };
}
