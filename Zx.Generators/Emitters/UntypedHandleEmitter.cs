using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The untyped handle.</summary>
internal sealed class UntypedHandleEmitter : IEmitter
{
    private const string Target = "THandle";

    /// <summary>The members that the struct has without any call.</summary>
    public static readonly string[] Members =
        ["Handle", "As", "Check", "Dispose", "FromRaw", "Invalid", "IsInvalid", "Raw", "TryAs"];

    public string Product => "untyped";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<Api> Parts(Api api) => api.Handles.Where(handle => !handle.Type.IsTyped).Select(api.OnlyType);

    public IEnumerable<GeneratedFile> Emit(Api api) =>
        api.Handles.Select(handle =>
            SourceFile.Write(api.Settings, Product, writer =>
            {
                Documentation.Summary(writer, "A handle whose object and rights only run time knows: its raw value, and no more.");
                HandleStructWriter.Write(writer, handle, null, $"{Names.Rights}.None", api, own =>
                {
                    TypedCallWriter.WriteAll(own, handle.OwnCalls, handle.Type, api);

                    if (api.GetInfo is { } getInfo)
                    {
                        WriteAs(own);
                        WriteCheck(own, getInfo, api);
                    }
                });
            }));

    private static void WriteAs(IndentedWriter writer) => writer.Member($$"""
        /// <summary>Asks what the handle is, and gives it the type: ownership goes to the result.</summary>
        /// <typeparam name="{{Target}}">The handle type, with its rights.</typeparam>
        /// <returns>The same handle, typed.</returns>
        /// <exception cref="global::Zx.ZxException">
        /// The handle is bad, lacks one of the rights or is of another type; it keeps its owner.
        /// </exception>
        {{SentenceAttributes.Retyping("return")}}
        [{{Names.Release}}]
        [return: {{Names.Acquire}}]
        public {{Target}} As<{{Target}}>()
            where {{Target}} : struct, global::Zx.IHandle<{{Target}}>
        {
            {{Names.ThrowIfError}}(TryAs(out {{Target}} handle));
            return handle;
        }

        /// <summary>Asks what the handle is, and gives it the type: ownership goes to the result.</summary>
        /// <typeparam name="{{Target}}">The handle type, with its rights.</typeparam>
        /// <param name="handle">The same handle, typed; invalid on failure.</param>
        /// <returns>
        /// <see cref="{{Names.Status}}.Ok"/>, or <see cref="{{Names.Status}}.BadHandle"/>, <see cref="{{Names.Status}}.AccessDenied"/> or
        /// <see cref="{{Names.Status}}.WrongType"/>; then the handle keeps its owner.
        /// </returns>
        {{SentenceAttributes.Retyping("handle")}}
        [{{Names.Release}}]
        public {{Names.Status}} TryAs<{{Target}}>([{{Names.Acquire}}] out {{Target}} handle)
            where {{Target}} : struct, global::Zx.IHandle<{{Target}}>
        {
            {{Target}} target = default;
            ulong objectTypes = target.ObjectType == {{Names.ObjectType}}.None ? 0 : {{Names.Requirement}}.MaskOf(target.ObjectType);
            {{Names.Status}} status = Check(_raw, new {{Names.Requirement}}(target.TypeRights, objectTypes));
            handle = status == {{Names.Status}}.Ok ? target.FromRaw(_raw) : target;
            return status;
        }
        """);

    /// <summary>The record of ZX_INFO_HANDLE_BASIC: koid at 0, rights at 8, type at 12, related koid at 16, properties at 24.</summary>
    private static void WriteCheck(IndentedWriter writer, RawCall getInfo, Api api)
    {
        string topic = getInfo.Signature.ElementAt(1).Type;
        string results = string.Concat(getInfo.Results.Select(_ => ", out _"));
        writer.Member($$"""
            /// <summary>Asks the system for a handle's rights and object type, and checks them.</summary>
            internal static {{Names.Status}} Check(uint raw, {{Names.Requirement}} requirement)
            {
                const int HandleBasic = 2;
                const int RightsOffset = 8;
                const int TypeOffset = 12;
                const int Size = 32;
                {{Names.SpanOf("byte")}} info = stackalloc byte[Size];
                {{Names.Status}} status = {{api.RawClass}}.{{getInfo.Name}}(raw, ({{topic}})HandleBasic, info{{results}});
                return status != {{Names.Status}}.Ok ? status : requirement.Check(
                    ({{Names.Rights}}){{Names.MemoryMarshal}}.Read<uint>(info.Slice(RightsOffset)),
                    ({{Names.ObjectType}}){{Names.MemoryMarshal}}.Read<uint>(info.Slice(TypeOffset)));
            }
            """);
    }
}
