using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The calls as functions of a C library: for a project that is published as one, over the raw class of another.</summary>
/// <remarks>
/// What C passes is handed on as it is. A pointer becomes a span or a reference, a null one too: where in the order of the checks it
/// is refused is for the call to say. Results are written where the call succeeded, and with the failures that say so.
/// </remarks>
internal sealed class ExportsEmitter : IEmitter
{
    public string Product => "exports";

    public bool IsFor(GenerationSettings settings) => settings.IsExported;

    public IEnumerable<Api> Parts(Api api) => [api.Only(null, api.Calls)];

    public IEnumerable<GeneratedFile> Emit(Api api)
    {
        if (api.Calls.Count > 0 && api.Settings.Backend is { } backend)
        {
            yield return SourceFile.Write(api.Settings, Product, writer => WriteClass(writer, api, backend));
        }
    }

    private static void WriteClass(IndentedWriter writer, Api api, string backend)
    {
        Documentation.Summary(writer, "The calls under their C names.");
        writer.Line($"internal static unsafe partial class {api.Settings.ClassName}");
        using (writer.Block())
        {
            var close = HandleApi.FindClose(api.Calls, new HandleType(api.Settings.Namespace, null), new ObjectTypes(api.Vocabulary));
            foreach (RawCall call in api.Calls.Select(api.Bind))
            {
                writer.Separate();
                new ExportWriter(writer, call, $"global::{backend}", close).Write();
            }

            writer.Separate();
            writer.Line(ExportWriter.Length);
        }
    }
}
