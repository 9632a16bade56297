using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>What a file declares beside calls: its names, for the sentences, and for its rights the types that the kernel's have in Zx.</summary>
internal sealed class DeclarationsEmitter : IEmitter
{
    private const string Type = "TRights";

    public string Product => "declarations";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<Api> Parts(Api api) => [api.Only(null)];

    public IEnumerable<GeneratedFile> Emit(Api api)
    {
        string[] declarations =
        [
            .. api.Vocabulary.OwnObjectTypes.Select(type => Declaration("DeclaresObjectType", type.Constant, type.Name, type.Number)),
            .. api.Vocabulary.OwnRights.Select(right => Declaration("DeclaresRight", right.Constant, right.Name, right.Bit)),
        ];
        if (declarations.Length > 0)
        {
            yield return SourceFile.Write(
                api.Settings, Product, writer => WriteTypes(writer, api), declarations);
        }
    }

    private static string Declaration(string attribute, string constant, string name, int? number) =>
        $"[assembly: global::Zx.{attribute}Attribute({CSharpText.Literal(constant)}, {CSharpText.Literal(name)}, {number})]";

    private static void WriteTypes(IndentedWriter writer, Api api)
    {
        if (api.Vocabulary.OwnObjectTypes.Count > 0)
        {
            WriteObjectTypes(writer, api);
        }

        if (api.Vocabulary.OwnRights.Count > 0)
        {
            WriteRights(writer, api);
        }
    }

    private static void WriteObjectTypes(IndentedWriter writer, Api api)
    {
        writer.Separate();
        Documentation.Summary(writer, "The object types of this API, for its backend to answer with.");
        writer.Line($"public static class {api.ObjectTypesClass}");
        using (writer.Block())
        {
            foreach (ObjectType type in api.Vocabulary.OwnObjectTypes)
            {
                writer.Separate();
                Documentation.Summary(writer, $"The object type {type.Constant}.");
                writer.Line($"public const {Names.ObjectType} {CSharpText.Identifier(type.Name)} = {type.Value};");
            }
        }
    }

    private static void WriteRights(IndentedWriter writer, Api api)
    {
        foreach (Right right in api.Vocabulary.OwnRights)
        {
            writer.Member($$"""
                /// <summary>The right <c>{{CSharpText.Xml(right.Constant)}}</c>.</summary>
                [global::Zx.RightAttribute({{right.Value}})]
                public interface {{right.Marker}} : {{Names.IRights}}
                {
                }

                /// <summary>The one right <c>{{CSharpText.Xml(right.Constant)}}</c>.</summary>
                public readonly struct {{CSharpText.Identifier(right.Name)}} : {{right.Marker}}
                {
                }
                """);
        }

        string tests = string.Concat(api.Vocabulary.OwnRights.Select(right =>
            $" |\n    (default({Type}) is {right.Marker} ? {right.Value} : {Names.Rights}.None)"));
        writer.Member($$"""
            /// <summary>The mask of a type of rights, with those of this API's own.</summary>
            /// <typeparam name="{{Type}}">A struct that implements some of the <c>ICan…</c> interfaces.</typeparam>
            public static class {{api.Rights.MaskClass}}<{{Type}}>
                where {{Type}} : struct, {{Names.IRights}}
            {
                /// <summary>The rights that <typeparamref name="{{Type}}"/> names, as bits; a constant once it is known.</summary>
                public static {{Names.Rights}} Mask => {{RightsTypes.KernelMaskOf(Type)}}{{tests.Replace("\n", "\n    ")}};
            }
            """);
    }
}
