using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>Writes what a definition file says of a call as the attributes by which analyzers know it.</summary>
internal static class SentenceAttributes
{
    /// <summary>The requirement sentences that speak of handles, the documented errors and the protocol.</summary>
    public static void Write(IndentedWriter writer, RawCall call)
    {
        foreach (Requirement requirement in call.Call.Requirements.Where(requirement => requirement.Subject is RequirementSubject.Argument or RequirementSubject.Entries))
        {
            writer.Line($"[{Names.Requires}({CSharpText.Literal(requirement.Sentence)})]");
        }

        foreach (DocumentedError error in call.Call.Errors)
        {
            if (Vocabulary.ErrorMember(error.Constant) is { } member)
            {
                writer.Line(Error(member, error.Text));
            }
        }

        if (call.Call.Traits.HasFlag(CallTraits.Blocking))
        {
            writer.Line(Protocol(Waiting.Sentence));
        }

        foreach (ProtocolSentence sentence in call.Call.Protocol)
        {
            writer.Line(Protocol(sentence.Text));
        }
    }

    /// <summary>One documented error.</summary>
    public static string Error(string status, string text) => $"[{Names.DocumentedError}({Names.Status}.{status}, {CSharpText.Literal(text)})]";

    /// <summary>The protocol of a call that looks at what a handle is, and gives it another type then.</summary>
    public static string Retyping(string handle) =>
        $"{Protocol($"{handle} refers to this.")} {Error("AccessDenied", "this lacks one of the rights.")} {Error("WrongType", "this is of another type.")}";

    /// <summary>One protocol sentence.</summary>
    public static string Protocol(string sentence) => $"[{Names.Protocol}({CSharpText.Literal(sentence)})]";

    /// <summary>The attributes of a parameter: what the call does to the handle that it is, and which constants it takes.</summary>
    public static string OfParameter(RawParameter parameter) => parameter.Ownership is { } ownership ? $"[{ownership}] "
        : parameter is { Argument.Enumeration: { } enumeration, Shape: ParameterShape.Value }
            ? $"[{Names.ArgumentConstants}(typeof({enumeration.ManagedType}), {CSharpText.Literal(enumeration.ConstantPrefix)})] "
            : "";
}
