using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The typed calls: extension methods on the handle types, in a class for each object type.</summary>
internal sealed class TypedCallsEmitter : IEmitter
{
    public string Product => "calls";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<Api> Parts(Api api) =>
        from handle in api.Handles
        where handle.Calls.Count > 0
        from part in Emitters.Parts.Of(handle.Calls, call => call.Raw)
        select api.Only(part.Name, handles: [handle with
        {
            Calls = part.Items.ToEquatableArray(),
            OwnCalls = EquatableArray<StandingCall>.Empty,
            Close = null,
        }]);

    public IEnumerable<GeneratedFile> Emit(Api part) => part.Handles.Select(handle => SourceFile.Write(
        part.Settings, SourceFile.PartOf($"{Product}.{handle.Type.CallsClass}", part), writer => WriteClass(writer, handle, part)));

    private static void WriteClass(IndentedWriter writer, HandleApi handle, Api part)
    {
        Documentation.Summary(writer, handle.Type.ObjectType is { } type
            ? $"The calls on objects of type {type.Name}."
            : "The calls on handles whose object and rights only run time knows.");
        writer.Line($"public static partial class {handle.Type.CallsClass}");
        using (writer.Block())
        {
            TypedCallWriter.WriteAll(writer, handle.Calls, handle.Type, part);
        }
    }
}
