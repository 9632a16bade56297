using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>The XML documentation of a call: what it does, what it requires and how it fails.</summary>
internal static class Documentation
{
    public static void Summary(IndentedWriter writer, string text) =>
        writer.Line($"/// <summary>{CSharpText.Xml(text)}</summary>");

    /// <summary>The summary and the requirements.</summary>
    public static void Call(IndentedWriter writer, RawCall raw)
    {
        Summary(writer, raw.Call.Summary ?? $"Calls {raw.EntryPoint}.");
        writer.Line("/// <remarks>");
        writer.Line($"/// <para><c>{raw.EntryPoint}</c></para>");
        foreach (Requirement requirement in raw.Call.Requirements)
        {
            writer.Line($"/// <para>{CSharpText.Xml(requirement.Sentence)}</para>");
        }

        if (raw.Call.RequiresNothing)
        {
            writer.Line("/// <para>It requires no right.</para>");
        }

        if (raw.Call.Traits.HasFlag(CallTraits.Blocking))
        {
            writer.Line("/// <para>It waits.</para>");
        }

        if (raw.Call.Traits.HasFlag(CallTraits.Vdso))
        {
            writer.Line("/// <para>The kernel is not entered.</para>");
        }

        if (raw.Call.Traits.HasFlag(CallTraits.Const))
        {
            writer.Line("/// <para>It answers the same every time.</para>");
        }

        writer.Line("/// </remarks>");
    }

    /// <summary>What a form that answers with a status returns.</summary>
    public static void StatusReturns(IndentedWriter writer, RawCall raw)
    {
        if (raw.Call.ReturnsStatus)
        {
            Errors(writer, raw.Call, "returns", $"<see cref=\"{Names.Status}.Ok\"/>, or a failure.");
        }
        else if (raw.Call.ReturnType is not null)
        {
            writer.Line("/// <returns>What the call returns.</returns>");
        }
    }

    /// <summary>What a form that throws returns and throws.</summary>
    public static void Throws(IndentedWriter writer, TypedCall call)
    {
        writer.Line($"/// <returns>{string.Join(", ", call.Results.Select(result => $"<c>{result.Raw.Argument.Name}</c>"))}</returns>");
        Errors(writer, call.Raw.Call, "exception cref=\"global::Zx.ZxException\"", "The call failed.");
    }

    private static void Errors(IndentedWriter writer, Call call, string element, string text)
    {
        string close = element.Split(' ')[0];
        if (call.Errors.Count == 0)
        {
            writer.Line($"/// <{element}>{text}</{close}>");
            return;
        }

        writer.Line($"/// <{element}>");
        writer.Line($"/// {text}");
        writer.Line("/// <list type=\"bullet\">");
        foreach (DocumentedError error in call.Errors)
        {
            string status = Vocabulary.ErrorMember(error.Constant) is { } member
                ? $"<see cref=\"{Names.Status}.{member}\"/>"
                : $"<c>{CSharpText.Xml(error.Constant)}</c>";
            writer.Line($"/// <item><description>{status}: {CSharpText.Xml(error.Text)}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line($"/// </{close}>");
    }
}
