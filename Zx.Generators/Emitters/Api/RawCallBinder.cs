using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Makes a raw call of a call of a definition file.</summary>
internal static class RawCallBinder
{
    /// <summary>Binds a call all of whose types have a C# type.</summary>
    public static RawCall Bind(NamedCall named, TypeMap types) => new(
        named.Name,
        named.Call,
        named.Requirements,
        named.Call.ReturnType is { } type ? types.Find(type)! : "void",
        Parameters(named.Call, types).ToEquatableArray());

    private static IEnumerable<RawParameter> Parameters(Call call, TypeMap types)
    {
        var names = new UniqueNames();
        var parameters = call.Parameters.Select(argument =>
            new RawParameter(names.Claim(Naming.Camel(argument.Name)), ElementType(argument, types), Shape(argument), false, null, argument))
            .ToArray();

        foreach (RawParameter parameter in parameters)
        {
            RawParameter? span = parameters.FirstOrDefault(other => IsLengthOf(call, parameter, other));
            yield return span is null ? parameter : parameter with { Shape = ParameterShape.LengthOfSpan, Span = span.Name };
        }

        foreach (Argument result in call.Results)
        {
            yield return new RawParameter(
                names.Claim(Naming.Camel(result.Name)), ElementType(result, types), ParameterShape.Out, true, null, result);
        }
    }

    /// <summary>A bool is one byte in C and not in every span of C#.</summary>
    private static string ElementType(Argument argument, TypeMap types) =>
        types.Find(argument.CType)! is var type && type == "bool" && argument.Array is not null ? "byte" : type;

    private static ParameterShape Shape(Argument argument) => (argument.Array, argument.Direction) switch
    {
        (null, _) => ParameterShape.Value,
        ({ FixedCount: 1 }, Direction.In or Direction.None) => ParameterShape.In,
        ({ FixedCount: 1 }, Direction.Out) => ParameterShape.Out,
        ({ FixedCount: 1 }, Direction.InOut) => ParameterShape.Ref,
        (_, Direction.In or Direction.None) => ParameterShape.ReadOnlySpan,
        _ => ParameterShape.Span,
    };

    /// <summary>A length goes where it is a plain number that counts one span and has no other part in the call.</summary>
    private static bool IsLengthOf(Call call, RawParameter length, RawParameter span) =>
        length.Shape == ParameterShape.Value
        && !length.Argument.IsHandle
        && length.Argument.Enumeration is null
        && TypeMap.IsInteger(length.Type)
        && span.IsSpan
        && span.Argument.Array!.Factors is [string factor] && factor == length.Argument.Name
        && call.Parameters.Count(argument => argument.Array?.Factors.Contains(factor) == true) == 1
        && call.Requirements.All(requirement => requirement.Condition?.Argument != factor);
}
