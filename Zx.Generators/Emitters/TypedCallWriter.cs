namespace Zx.Generators.Emitters;

/// <summary>Writes the forms of a typed call.</summary>
internal static class TypedCallWriter
{
    /// <summary>Writes calls that stand with a handle type.</summary>
    public static void WriteAll(IndentedWriter writer, IEnumerable<StandingCall> calls, HandleType type, Api api)
    {
        foreach (TypedCall call in calls.SelectMany(call => TypedCallBuilder.Build(call, type, api)))
        {
            Write(writer, call, api.RawClass);
        }
    }

    private static void Write(IndentedWriter writer, TypedCall call, string rawClass)
    {
        WriteStatusForm(writer, call, rawClass);
        if (call.HasThrowingForm)
        {
            WriteThrowingForm(writer, call, rawClass);
        }
    }

    private static void WriteStatusForm(IndentedWriter writer, TypedCall call, string rawClass)
    {
        writer.Separate();
        Documentation.Call(writer, call.Raw);
        Documentation.StatusReturns(writer, call.Raw);
        IEnumerable<string> outs = call.Results.Select(result =>
            $"{result.Raw.Attribute}out {result.Type} {result.Raw.Identifier}");
        WriteSignature(writer, call, call.Raw.ReturnType, outs);

        string invocation = Invocation(call, rawClass, result =>
            result.IsConverted ? $"out {result.Raw.Type} {result.Local}" : $"out {result.Local}");
        TypedResult[] converted = [.. call.Results.Where(result => result.IsConverted)];
        bool returns = call.Raw.Call.ReturnType is not null;
        using (writer.Block())
        {
            if (converted.Length == 0)
            {
                writer.Line($"{(returns ? "return " : "")}{invocation};");
            }
            else
            {
                writer.Line($"{(returns ? $"{call.Raw.ReturnType} {call.StatusLocal} = " : "")}{invocation};");
                foreach (TypedResult result in converted)
                {
                    writer.Line($"{result.Raw.Identifier} = {result.Value};");
                }

                if (returns)
                {
                    writer.Line($"return {call.StatusLocal};");
                }
            }
        }
    }

    private static void WriteThrowingForm(IndentedWriter writer, TypedCall call, string rawClass)
    {
        writer.Separate();
        Documentation.Call(writer, call.Raw);
        Documentation.Throws(writer, call);
        if (call.Results.Select(result => result.Raw.Ownership).FirstOrDefault(ownership => ownership is not null) is { } ownership)
        {
            writer.Line($"[return: {ownership}]");
        }

        string returnType = call.Results is [var only]
            ? only.Type
            : $"({string.Join(", ", call.Results.Select(result => $"{result.Type} {result.TupleName}"))})";
        string values = string.Join(", ", call.Results.Select(result => result.Value));
        WriteSignature(writer, call, returnType, []);
        using (writer.Block())
        {
            string invocation = Invocation(call, rawClass, result => $"out {result.Raw.Type} {result.Local}");
            writer.Line($"{Names.ThrowIfError}({invocation}, \"{call.Raw.EntryPoint}\");");
            writer.Line(call.Results.Count == 1 ? $"return {values};" : $"return ({values});");
        }
    }

    private static void WriteSignature(IndentedWriter writer, TypedCall call, string returnType, IEnumerable<string> outs)
    {
        SentenceAttributes.Write(writer, call.Raw);
        TraitsWriter.WriteAttributes(writer, call.Raw);
        writer.Line(Names.Inline);
        IEnumerable<string> parameters = call.Parameters
            .Select((parameter, index) => Declaration(parameter, call.IsExtension && index == 0 ? "this " : ""))
            .Concat(outs)
            .Concat(call.Options is { } options ? [Declaration(options) + " = default"] : []);
        string typeParameters = call.TypeParameters.Count == 0
            ? ""
            : $"<{string.Join(", ", call.TypeParameters.Select(parameter => parameter.Name))}>";
        writer.Line($"{TraitsWriter.Accessibility(call.Raw)} static {returnType} {call.Name}{typeParameters}({string.Join(", ", parameters)})");
        using (writer.Indented())
        {
            foreach (TypeParameter parameter in call.TypeParameters)
            {
                writer.Line($"where {parameter.Name} : struct, {string.Join(", ", parameter.Constraints)}");
            }
        }
    }

    private static string Declaration(TypedParameter parameter, string receiver = "") =>
        $"{parameter.Raw.Attribute}{receiver}{parameter.DeclaredType} {parameter.Raw.Identifier}";

    private static string Invocation(TypedCall call, string rawClass, Func<TypedResult, string> passResult)
    {
        var values = call.Parameters.Concat(call.Options is { } options ? [options] : [])
            .ToDictionary(parameter => parameter.Raw.Name, parameter => parameter.Value);
        foreach (TypedResult result in call.Results)
        {
            values.Add(result.Raw.Name, passResult(result));
        }

        return $"{rawClass}.{call.Raw.Name}({string.Join(", ", call.Raw.Signature.Select(parameter => values[parameter.Name]))})";
    }
}
