using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Zx.Abigen;

namespace Zx.Tool.Json;

/// <summary>
/// The JSON of the original abigen tool: one object a call, its sentences as flat lists of tokens. Attributes and tokens are those
/// of the text, unknown ones included.
/// </summary>
internal static class JsonProduct
{
    /// <summary>The attribute that every call has and none writes.</summary>
    private const string EveryCall = "*";

    private const string NoReturnType = "void";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the calls of a file without errors, in its order.</summary>
    public static string Write(IEnumerable<DeclarationSyntax> declarations)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("syscalls");
            foreach (DeclarationSyntax declaration in declarations)
            {
                WriteCall(json, declaration);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteCall(Utf8JsonWriter json, DeclarationSyntax declaration)
    {
        json.WriteStartObject();
        json.WriteString("name", declaration.Name.Text);
        WriteStrings(json, "attributes", declaration.Attributes.Select(attribute => attribute.Text).Prepend(EveryCall));
        WriteStrings(json, "top_description", Tokens(declaration.Directives.OfType<SummarySyntax>()));
        WriteStrings(json, "requirements", Tokens(declaration.Directives.OfType<RequirementSyntax>()));
        json.WriteStartArray("arguments");
        foreach (ParameterSyntax parameter in declaration.Parameters)
        {
            WriteArgument(json, parameter, parameter.Array is not null, parameter.Array?.FixedCount ?? 0);
        }

        foreach (ParameterSyntax result in declaration.Results)
        {
            // A result is a pointer to one value.
            WriteArgument(json, result, isArray: true, fixedCount: 1);
        }

        json.WriteEndArray();
        json.WriteString("return_type", declaration.ReturnType?.Text ?? NoReturnType);
        json.WriteEndObject();
    }

    private static void WriteArgument(Utf8JsonWriter json, ParameterSyntax argument, bool isArray, int fixedCount)
    {
        json.WriteStartObject();
        json.WriteString("name", argument.Name.Text);
        json.WriteString("type", argument.Type.Text);
        json.WriteBoolean("is_array", isArray);
        if (fixedCount > 0)
        {
            json.WriteNumber("array_count", fixedCount);
        }
        else if (argument.Array is { } array)
        {
            WriteStrings(json, "array_multipliers", array.Factors.Select(factor => factor.Text));
        }

        WriteStrings(json, "attributes", argument.Attributes.Select(attribute => attribute.Text));
        json.WriteEndObject();
    }

    /// <summary>As the original cuts them: what is beyond ASCII only separates.</summary>
    private static IEnumerable<string> Tokens(IEnumerable<DirectiveSyntax> directives) =>
        from directive in directives
        from token in directive.Tokens
        where token.Kind is TokenKind.Word or TokenKind.Punctuation
        select token.Text;

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
