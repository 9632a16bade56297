using Zx.Abigen;

namespace Zx.Tool.C;

/// <summary>A call as a C function.</summary>
/// <param name="IsNoReturn">Whether it never comes back.</param>
/// <param name="ReturnType">The type it returns; <c>void</c> for none.</param>
/// <param name="Name">Its name without <c>zx_</c>.</param>
/// <param name="Parameters">Its parameters, results after the first among them.</param>
internal sealed record Prototype(bool IsNoReturn, string ReturnType, string Name, IReadOnlyList<PrototypeParameter> Parameters)
{
    public const string Void = "void";

    private const string UntypedBytes = "any";

    public static Prototype Of(Call call) => new(
        call.Traits.HasFlag(CallTraits.NoReturn),
        call.ReturnType ?? Void,
        call.Name,
        [.. call.Arguments.Select(argument => new PrototypeParameter(TypeOf(argument), argument.Name, argument))]);

    /// <summary>An argument with a direction is a pointer: results, and parameters that are arrays.</summary>
    private static string TypeOf(Argument argument)
    {
        string type = argument.CType == UntypedBytes ? Void : argument.CType;
        return argument.Direction switch
        {
            Direction.None => type,
            Direction.In => $"const {type}*",
            _ => $"{type}*",
        };
    }
}

/// <summary>A parameter of a C function.</summary>
/// <param name="Type">Its C type, with what makes it a pointer.</param>
/// <param name="Name">Its name.</param>
/// <param name="Argument">The argument that it is.</param>
internal sealed record PrototypeParameter(string Type, string Name, Argument Argument);
