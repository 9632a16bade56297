using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The types of the rights that a file declares: what the kernel's rights have in Zx.</summary>
internal sealed class RightsEmitter : IEmitter
{
    private const string Type = "TRights";

    public string Product => "rights";

    public bool IsFor(GenerationSettings settings) => !settings.IsExported;

    public IEnumerable<GeneratedFile> Emit(Api api)
    {
        if (api.Vocabulary.OwnRights.Count > 0)
        {
            yield return SourceFile.Write(
                api.Settings,
                Product,
                writer => WriteTypes(writer, api),
                api.Vocabulary.OwnRights.Select(right =>
                    $"[assembly: global::Zx.DeclaredRightAttribute({CSharpText.Literal(right.Constant)}, typeof({api.Rights.MarkerOf(right.Constant)}))]"));
        }
    }

    private static void WriteTypes(IndentedWriter writer, Api api)
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
