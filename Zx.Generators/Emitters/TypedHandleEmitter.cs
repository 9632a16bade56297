using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The handle type of each object type.</summary>
internal sealed class TypedHandleEmitter : IEmitter
{
    private const string Rights = "TRights";
    private const string NewRights = "TNew";

    public string Product => "handle";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<Api> Parts(Api api) => api.Handles.Where(handle => handle.Type.IsTyped).Select(api.OnlyType);

    public IEnumerable<GeneratedFile> Emit(Api api) =>
        api.Handles.Select(handle =>
            SourceFile.Write(api.Settings, $"{Product}.{handle.Type.CallsClass}", writer =>
            {
                writer.Line($"""
                    /// <summary>A handle to an object of type {handle.Type.CallsClass}: its raw value, and no more.</summary>
                    /// <typeparam name="{Rights}">The rights that the handle is known to have.</typeparam>
                    """);
                HandleStructWriter.Write(writer, handle, Rights, api.Rights.MaskOf(Rights), api, own =>
                {
                    WriteToHandle(own, api.Settings);
                    if (api.GetInfo is not null)
                    {
                        WriteAs(own, handle.Type, api);
                    }
                });
            }));

    private static void WriteToHandle(IndentedWriter writer, GenerationSettings settings) => writer.Member($$"""
        /// <summary>Forgets the type and the rights: ownership goes to the result.</summary>
        /// <returns>The same handle, untyped.</returns>
        {{SentenceAttributes.Protocol("return refers to this.")}}
        [{{Names.ReleaseAlways}}]
        [return: {{Names.Acquire}}]
        public global::{{settings.Namespace}}.Handle ToHandle() => global::{{settings.Namespace}}.Handle.FromRaw(_raw);
        """);

    private static void WriteAs(IndentedWriter writer, HandleType type, Api api) => writer.Member($$"""
        /// <summary>Asks whether the handle holds some rights, and gives it a type that says so: ownership goes to the result.</summary>
        /// <typeparam name="{{NewRights}}">The rights.</typeparam>
        /// <param name="rights">A value of the rights' type, for the compiler to infer it from.</param>
        /// <returns>The same handle with the rights in its type.</returns>
        /// <exception cref="global::Zx.ZxException">
        /// The handle is bad, lacks one of the rights or is of another type; it keeps its owner.
        /// </exception>
        {{SentenceAttributes.Retyping("return")}}
        [{{Names.Release}}]
        [return: {{Names.Acquire}}]
        public {{type.With(NewRights)}} As<{{NewRights}}>({{NewRights}} rights)
            where {{NewRights}} : struct, {{Names.IRights}}
        {
            {{Names.ThrowIfError}}(TryAs(rights, out {{type.With(NewRights)}} handle));
            return handle;
        }

        /// <summary>Asks whether the handle holds some rights, and gives it a type that says so: ownership goes to the result.</summary>
        /// <typeparam name="{{NewRights}}">The rights.</typeparam>
        /// <param name="rights">A value of the rights' type, for the compiler to infer it from.</param>
        /// <param name="handle">The same handle with the rights in its type; invalid on failure.</param>
        /// <returns>
        /// <see cref="{{Names.Status}}.Ok"/>, or <see cref="{{Names.Status}}.BadHandle"/>, <see cref="{{Names.Status}}.AccessDenied"/> or
        /// <see cref="{{Names.Status}}.WrongType"/>; then the handle keeps its owner.
        /// </returns>
        {{SentenceAttributes.Retyping("handle")}}
        [{{Names.Release}}]
        public {{Names.Status}} TryAs<{{NewRights}}>({{NewRights}} rights, [{{Names.Acquire}}] out {{type.With(NewRights)}} handle)
            where {{NewRights}} : struct, {{Names.IRights}}
        {
            {{Names.Status}} status = global::{{api.Settings.Namespace}}.Handle.Check(
                _raw, new {{Names.Requirement}}({{api.Rights.MaskOf(NewRights)}}, {{type.ObjectTypeMask}}));
            handle = status == {{Names.Status}}.Ok ? {{type.With(NewRights)}}.FromRaw(_raw) : default;
            return status;
        }
        """);
}
