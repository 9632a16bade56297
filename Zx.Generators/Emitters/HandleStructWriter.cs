using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Writes what all handle types share: a raw value, its ownership and its equality.</summary>
internal static class HandleStructWriter
{
    /// <summary>Writes a handle type.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="handle">The handle type.</param>
    /// <param name="typeParameter">The type of the rights, or null for the untyped handle.</param>
    /// <param name="typeRights">The rights that the type names, as an expression.</param>
    /// <param name="api">The file it belongs to.</param>
    /// <param name="writeOwnMembers">Writes the members that only this one has.</param>
    public static void Write(
        IndentedWriter writer, HandleApi handle, string? typeParameter, string typeRights, Api api, Action<IndentedWriter> writeOwnMembers)
    {
        string self = handle.Type.With(typeParameter ?? "");
        string objectType = handle.Type.ObjectType?.Value ?? $"{Names.ObjectType}.{nameof(ZxObjectType.None)}";
        string parameters = typeParameter is null ? "" : $"<{typeParameter}>";

        string attributeArguments = handle.Type.ObjectTypeConstant is { } constant ? $"(ObjectType = {CSharpText.Literal(constant)})" : "";
        writer.Line($"[global::Zx.HandleAttribute{attributeArguments}]");
        writer.Line("[global::System.Diagnostics.DebuggerDisplayAttribute(\"{ToString(),nq}\")]");
        writer.Line($"public readonly partial struct {handle.Type.Name}{parameters} :");
        using (writer.Indented())
        {
            writer.Line($"global::Zx.IHandle<{self}>, global::System.IEquatable<{self}>{(handle.Close is null ? "" : ", global::System.IDisposable")}");
            if (typeParameter is not null)
            {
                writer.Line($"where {typeParameter} : struct, {Names.IRights}");
            }
        }

        using (writer.Block())
        {
            writer.Line($$"""
                private readonly uint _raw;

                private {{handle.Type.Name}}(uint raw) => _raw = raw;

                /// <summary>The invalid handle, which is also the default value.</summary>
                public static {{self}} Invalid => default({{self}});

                /// <summary>The raw handle value; zero is the invalid handle.</summary>
                public uint Raw => _raw;

                /// <summary>Whether this is the invalid handle. A handle that was released is not known to be one.</summary>
                public bool IsInvalid => _raw == 0;

                {{Names.ObjectType}} global::Zx.IHandle<{{self}}>.ObjectType => {{objectType}};

                {{Names.Rights}} global::Zx.IHandle<{{self}}>.TypeRights => {{typeRights}};

                /// <summary>Gives a raw value this type, unchecked: ownership goes to the result.</summary>
                /// <param name="raw">A handle value whose object and rights are known to fit.</param>
                /// <returns>The handle.</returns>
                {{SentenceAttributes.Protocol("return refers to raw.")}}
                [return: {{Names.Acquire}}]
                {{Names.Inline}}
                public static {{self}} FromRaw([{{Names.ReleaseAlways}}] uint raw) => new {{self}}(raw);

                [return: {{Names.Acquire}}]
                {{self}} global::Zx.IHandle<{{self}}>.FromRaw([{{Names.ReleaseAlways}}] uint raw) => new {{self}}(raw);
                """);
            writeOwnMembers(writer);
            WriteDispose(writer, handle, api);
            writer.Member($$"""
                /// <summary>Compares raw values.</summary>
                /// <param name="left">One handle.</param>
                /// <param name="right">The other.</param>
                /// <returns>Whether both are the same handle value.</returns>
                public static bool operator ==({{self}} left, {{self}} right) => left._raw == right._raw;

                /// <summary>Compares raw values.</summary>
                /// <param name="left">One handle.</param>
                /// <param name="right">The other.</param>
                /// <returns>Whether the handle values differ.</returns>
                public static bool operator !=({{self}} left, {{self}} right) => left._raw != right._raw;

                /// <inheritdoc/>
                public bool Equals({{self}} other) => _raw == other._raw;

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is {{self}} other && _raw == other._raw;

                /// <inheritdoc/>
                public override int GetHashCode() => _raw.GetHashCode();

                /// <summary>Spells the handle for a reader.</summary>
                /// <returns>The type, and the raw value in hexadecimal digits.</returns>
                public override string ToString() => $"{{handle.Type.Name}}{{(typeParameter is null ? "" : $"<{{typeof({typeParameter}).Name}}>")}}(0x{_raw:x8})";
                """);
        }
    }

    private static void WriteDispose(IndentedWriter writer, HandleApi handle, Api api)
    {
        if (handle.Close is not { } close)
        {
            return;
        }

        string discard = close.Call.ReturnType is null ? "" : "_ = ";
        writer.Member(api.Settings.IsStaleSafe
            ? "/// <summary>Closes the handle if it is still this one's to close, and does nothing otherwise.</summary>"
            : "/// <summary>Closes the handle. It must not have been released before.</summary>");
        writer.Line($$"""
            [{{(api.Settings.IsStaleSafe ? Names.ReleaseIfOwned : Names.ReleaseAlways)}}]
            {{SentenceAttributes.Protocol("this is closed.")}}
            public void Dispose() => {{discard}}{{api.RawClass}}.{{close.Name}}(_raw);
            """);
    }
}
