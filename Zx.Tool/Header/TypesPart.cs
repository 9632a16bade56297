using Zx.Abigen;
using Zx.Tool.C;
using Zx.Tool.Input;

namespace Zx.Tool.Header;

/// <summary>The types of the calls. Those that only stand behind pointers, and that nobody declares, are left incomplete.</summary>
internal static class TypesPart
{
    public const string Path = "zircon/types.h";

    private const string UntypedBytes = "any";

    /// <summary>The types of the constants beside the calls.</summary>
    public static readonly IReadOnlyList<string> OfConstants = ["zx_rights_t", "zx_obj_type_t"];

    /// <param name="result">The definition file.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="others">Types that are declared too, whether a call has them or not.</param>
    /// <exception cref="ToolException">A type that nobody declares is passed by value.</exception>
    public static HeaderPart Create(BindingResult result, HeaderOptions options, IReadOnlyList<string> others)
    {
        SortedSet<string> types = new(others, StringComparer.Ordinal);
        foreach (Call call in result.Model.Calls)
        {
            types.UnionWith(call.Arguments.Where(IsPointer).Select(argument => argument.CType).Where(type => type != UntypedBytes && type != Prototype.Void));
            foreach (string type in call.Arguments.Where(argument => !IsPointer(argument)).Select(argument => argument.CType).Append(call.ReturnType).OfType<string>())
            {
                CheckByValue(call, type, options);
                types.Add(type);
            }
        }

        IEnumerable<string> numbers = types
            .Where(type => CTypes.NumberOf(type) is not null)
            .Select(type => $"typedef {CTypes.NumberOf(type)} {type};\n");
        IEnumerable<string> structures = types
            .Where(type => CTypes.NumberOf(type) is null && !CTypes.IsStandard(type))
            .Where(_ => options.Includes.Count == 0)
            .Select(type => $"typedef struct {TagOf(type)} {type};\n");
        string[] parts = [.. ((string[])[string.Concat(numbers), string.Concat(structures)]).Where(part => part.Length > 0)];
        return new HeaderPart(Path, options.Includes, ["stdbool.h", "stddef.h", "stdint.h"], string.Join("\n", parts));
    }

    private static bool IsPointer(Argument argument) => argument.Direction != Direction.None;

    private static void CheckByValue(Call call, string type, HeaderOptions options)
    {
        bool isKnown = CTypes.NumberOf(type) is not null || CTypes.IsStandard(type);
        if (!isKnown && (options.Includes.Count == 0 || CNames.IsKeyword(type) || type == UntypedBytes))
        {
            throw new ToolException(
                $"'{call.Name}' takes or returns a '{type}' by value, and no header is known that declares it; name one by --include");
        }
    }

    /// <summary>The C way: <c>struct x</c> is <c>x_t</c>.</summary>
    private static string TagOf(string type)
    {
        string tag = type.EndsWith("_t", StringComparison.Ordinal) ? type[..^2] : type;
        return CNames.IsKeyword(tag) ? type : tag;
    }
}
