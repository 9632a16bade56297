using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The class of raw calls, one to one with C.</summary>
internal sealed class RawClassEmitter : IEmitter
{
    /// <summary>The nested class of the C functions.</summary>
    public const string LibraryClass = "Library";

    public string Product => "raw";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported && settings.DeclaredClass is null;

    public IEnumerable<Api> Parts(Api api) =>
        Emitters.Parts.Of(api.Calls, call => call).Select(part => api.Only(part.Name, part.Items));

    public IEnumerable<GeneratedFile> Emit(Api part)
    {
        if (part.Calls.Count > 0)
        {
            yield return SourceFile.Write(part.Settings, SourceFile.PartOf(Product, part), writer => WriteClass(writer, part));
        }
    }

    private static void WriteClass(IndentedWriter writer, Api api)
    {
        RawCall[] calls = [.. api.Calls.Select(api.Bind)];
        Documentation.Summary(writer, "The calls, as they are: handles are numbers, and nothing is checked at compile time.");
        writer.Line($"public static partial class {api.Settings.ClassName}");
        using (writer.Block())
        {
            foreach (RawCall call in calls)
            {
                writer.Separate();
                Documentation.Call(writer, call);
                Documentation.StatusReturns(writer, call);
                SentenceAttributes.Write(writer, call);
                TraitsWriter.WriteAttributes(writer, call);
                writer.Line(Names.Inline);
                writer.Line($"{TraitsWriter.Accessibility(call)} static {call.ReturnType} {call.Name}({Parameters(call)})");
                TraitsWriter.WriteBody(writer, call, api.Settings.Backend is { } backend
                    ? $"global::{backend}.{call.BackendName}({Arguments(call)})"
                    : LibraryImport.Invocation(call));
            }

            if (api.Settings.Backend is null)
            {
                writer.Separate();
                LibraryImport.WriteClass(writer, calls);
            }
        }
    }

    private static string Parameters(RawCall call) => string.Join(", ", call.Signature.Select(parameter =>
        $"{parameter.Attribute}{parameter.DeclaredType} {parameter.Identifier}"));

    private static string Arguments(RawCall call) => string.Join(", ", call.Signature.Select(parameter =>
        parameter.Modifier + parameter.Identifier));
}
