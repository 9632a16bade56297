using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Writes one exported function.</summary>
internal sealed class ExportWriter(IndentedWriter writer, RawCall call, string backend, NamedCall? close)
{
    /// <summary>The number of elements that a span can have of those that C says there are.</summary>
    public const string Length = """
        private static int Length(global::System.UInt128 count) => count > int.MaxValue ? int.MaxValue : (int)count;
        """;

    private const string Interop = "global::System.Runtime.InteropServices";
    private const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
    private const string Status = "status";
    private const string Answer = "answer";

    public void Write()
    {
        writer.Line($"[{Interop}.UnmanagedCallersOnlyAttribute(EntryPoint = \"{call.EntryPoint}\")]");
        writer.Line($"internal static {CType(call.ReturnType)} {call.Name}({string.Join(", ", call.Parameters.Select(Declare))})");
        using (writer.Block())
        {
            string invocation = $"{backend}.{call.BackendName}({string.Join(", ", call.Signature.Select(Argument))})";
            if (!call.Call.ReturnsStatus)
            {
                WriteWithoutStatus(invocation);
                return;
            }

            writer.Line($"{Names.Status} {Status} = {invocation};");
            WriteMissing();
            foreach (RawParameter result in Outs)
            {
                WriteResult(result);
            }

            writer.Line($"return {Status};");
        }
    }

    /// <summary>What the call gives through a pointer and takes nothing from.</summary>
    private IEnumerable<RawParameter> Outs => call.Parameters.Where(parameter => parameter.Shape == ParameterShape.Out);

    private void WriteWithoutStatus(string invocation)
    {
        writer.Line(call.ReturnType == "void" ? $"{invocation};" : $"{call.ReturnType} {Answer} = {invocation};");
        foreach (RawParameter result in Outs)
        {
            writer.Line($"if ({result.Identifier} != null) *{result.Identifier} = {FromCSharp(result.Type, Local(result))};");
        }

        if (call.ReturnType != "void")
        {
            writer.Line($"return {FromCSharp(call.ReturnType, Answer)};");
        }
    }

    /// <summary>Results that must have a place and have none: as the kernel does, the call fails and what it made is destroyed.</summary>
    private void WriteMissing()
    {
        RawParameter[] needed = [.. Outs.Where(result => !result.Argument.IsOptional)];
        if (needed.Length == 0)
        {
            return;
        }

        writer.Line($"if ({Status} == {Names.Status}.Ok && ({string.Join(" || ", needed.Select(result => $"{result.Identifier} == null"))}))");
        using (writer.Block())
        {
            foreach (RawParameter made in needed.Where(result => result.Ownership == Names.Acquire && close is not null))
            {
                writer.Line($"{backend}.{close!.BackendName}({Local(made)});");
            }

            writer.Line($"return {Names.Status}.InvalidArgs;");
        }
    }

    private void WriteResult(RawParameter result)
    {
        var statuses = result.Argument.WrittenWith.Select(constant => $"{Names.Status}.{Vocabulary.ErrorMember(constant)}").Prepend($"{Names.Status}.Ok");
        writer.Line($"if ({Status} is {string.Join(" or ", statuses)} && {result.Identifier} != null) *{result.Identifier} = {FromCSharp(result.Type, Local(result))};");
    }

    private static string Declare(RawParameter parameter) =>
        CType(parameter.Type) + (parameter.Shape is ParameterShape.Value or ParameterShape.LengthOfSpan ? "" : "*") + $" {parameter.Identifier}";

    private string Argument(RawParameter parameter) => parameter.Shape switch
    {
        ParameterShape.In or ParameterShape.Ref => $"{parameter.Modifier}{Unsafe}.AsRef<{parameter.Type}>({parameter.Identifier})",
        ParameterShape.Out => $"out {parameter.Type} {Local(parameter)}",
        ParameterShape.Span or ParameterShape.ReadOnlySpan => $"new {parameter.DeclaredType}({parameter.Identifier}, Length({Count(parameter)}))",
        _ when parameter.Type == "bool" => $"{parameter.Identifier} != 0",
        _ => parameter.Identifier,
    };

    /// <summary>The number of elements of an array, from the parameters that say it.</summary>
    private string Count(RawParameter span)
    {
        ArrayShape array = span.Argument.Array!;
        return array.FixedCount > 0
            ? array.FixedCount.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : string.Join(" * ", array.Factors.Select(Factor));
    }

    private string Factor(string name)
    {
        RawParameter factor = call.Parameters.First(parameter => parameter.Argument.Name == name);
        return factor.Shape is ParameterShape.Value or ParameterShape.LengthOfSpan
            ? $"(global::System.UInt128){factor.Identifier}"
            : $"({factor.Identifier} == null ? 0 : (global::System.UInt128)(*{factor.Identifier}))";
    }

    // A bool is a byte in C.
    private static string CType(string type) => type == "bool" ? "byte" : type;

    private static string FromCSharp(string type, string value) => type == "bool" ? $"(byte)({value} ? 1 : 0)" : value;

    private string Local(RawParameter result) => CSharpText.Identifier(new UniqueNames([.. call.Parameters.Select(parameter => parameter.Name)]).Claim(result.Name + "Result"));
}
