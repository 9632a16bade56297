using System.Text;
using Zx.Abigen;
using Zx.Tool.C;

namespace Zx.Tool.Header;

/// <summary>The calls as C functions; an internal one is not public.</summary>
internal static class CallsPart
{
    public const string Path = "zircon/syscalls.h";

    public static HeaderPart Create(BindingResult result, HeaderOptions options)
    {
        HashSet<string> types = [.. result.Model.Calls.SelectMany(call => call.Arguments).Select(argument => argument.CType)];
        StringBuilder body = new();
        foreach (Call call in result.Model.Calls.Where(call => !call.Traits.HasFlag(CallTraits.Internal)))
        {
            body.Append(body.Length > 0 ? "\n" : "");
            WriteComments(body, call);
            body.Append(Declaration(call, "zx_", types)).Append('\n');
            if (options.WithAliases)
            {
                body.Append(Declaration(call, "_zx_", types)).Append('\n');
            }
        }

        return new HeaderPart(Path, [AnnotationsPart.Path, TypesPart.Path], [], body.ToString(), HasFunctions: body.Length > 0);
    }

    private static void WriteComments(StringBuilder body, Call call)
    {
        foreach (string line in call.Requirements.Select(requirement => requirement.Sentence).Prepend(call.Summary).OfType<string>())
        {
            body.Append($"// {CComment.Text(line)}\n");
        }
    }

    private static string Declaration(Call call, string prefix, HashSet<string> types)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Prototype prototype = Prototype.Of(call);
        return PrototypeLayout.Format(
            prototype.ReturnType,
            prefix + prototype.Name,
            [
                .. prototype.Parameters.Select(parameter =>
                    (Annotation(parameter.Argument) + parameter.Type, NameOf(parameter.Name, types, taken))),
            ],
            Attributes(call));
    }

    /// <summary>The name, with underscores behind it where C or C++ would take it for something else.</summary>
    private static string NameOf(string name, HashSet<string> types, HashSet<string> taken)
    {
        string free = name;
        while (CNames.IsKeyword(free) || CTypes.IsStandard(free) || types.Contains(free) || !taken.Add(free))
        {
            free += "_";
        }

        return free;
    }

    private static string Annotation(Argument argument) => argument switch
    {
        { IsHandle: false } => "",
        { Ownership: Ownership.Acquire } => AnnotationsPart.Acquire + " ",
        { Ownership: Ownership.Release } => AnnotationsPart.Release + " ",
        { Ownership: Ownership.ReleaseAlways } => AnnotationsPart.ReleaseAlways + " ",
        { Direction: Direction.None } => AnnotationsPart.Use + " ",
        _ => "",
    };

    private static string Attributes(Call call)
    {
        int[] results = [.. Enumerable.Range(call.Parameters.Count + 1, call.Results.Count).Where(position => !call.Results[position - call.Parameters.Count - 1].IsOptional)];
        (bool Holds, string Macro)[] attributes =
        [
            (results.Length > 0, $"{AnnotationsPart.NonNull}({string.Join(", ", results)})"),
            (call.Traits.HasFlag(CallTraits.Const), AnnotationsPart.Const),
            (call.Traits.HasFlag(CallTraits.NoReturn), AnnotationsPart.NoReturn),
            (call.Traits.HasFlag(CallTraits.Deprecated), AnnotationsPart.Deprecated),
            (true, AnnotationsPart.Leaf),
        ];
        return string.Concat(attributes.Where(attribute => attribute.Holds).Select(attribute => " " + attribute.Macro));
    }
}
