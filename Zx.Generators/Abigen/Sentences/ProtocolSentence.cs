using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>One fact about the objects behind a call's handles.</summary>
/// <param name="Text">The sentence, single-spaced, with its full stop.</param>
/// <param name="Condition">On which argument it depends, or null for none.</param>
internal abstract record ProtocolSentence(string Text, RequirementCondition? Condition)
{
    /// <summary>The arguments that it names, without that of the condition.</summary>
    public abstract IEnumerable<string> Arguments { get; }

    /// <summary>Reads one sentence, such as that of a C# attribute.</summary>
    /// <returns>The sentence, or null for one that fits no form, and what is wrong.</returns>
    public static (ProtocolSentence? Sentence, ImmutableArray<AbigenDiagnostic> Diagnostics) Parse(string? text)
    {
        string sentence = text ?? string.Empty;
        DiagnosticBag diagnostics = new();
        ImmutableArray<Token> tokens = Lexer.LexWords(sentence, new TextSpan(0, sentence.Length));
        return (ProtocolParser.Parse(tokens, sentence.Length, diagnostics), diagnostics.ToImmutable());
    }
}

/// <summary>The call makes an object, or the two ends of one.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Condition">On which argument it depends, or null.</param>
/// <param name="First">The handle to it, or to one end.</param>
/// <param name="Second">The handle to the other end, or null.</param>
/// <param name="What">What it is: the constant of an object type, or a noun.</param>
/// <param name="Options">The argument whose flags say how it is made, or null.</param>
internal sealed record Creation(string Text, RequirementCondition? Condition, string First, string? Second, string What, string? Options)
    : ProtocolSentence(Text, Condition)
{
    public override IEnumerable<string> Arguments => new[] { First, Second, Options }.OfType<string>();
}

/// <summary>The call makes another handle to the object of one.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Condition">On which argument it depends, or null.</param>
/// <param name="Handle">The handle it makes.</param>
/// <param name="Source">The handle whose object it refers to.</param>
/// <param name="Rights">The argument that says which rights of the source it has, or null where it has all of them.</param>
internal sealed record Referral(string Text, RequirementCondition? Condition, string Handle, string Source, string? Rights)
    : ProtocolSentence(Text, Condition)
{
    public override IEnumerable<string> Arguments => new[] { Handle, Source, Rights }.OfType<string>();
}

/// <summary>The call closes a handle; with the last handle its object is closed.</summary>
internal sealed record Closing(string Text, RequirementCondition? Condition, string Handle) : ProtocolSentence(Text, Condition)
{
    public override IEnumerable<string> Arguments => [Handle];
}

/// <summary>The call gives somebody else a handle to the object of one, which stays where it is; one that the call releases is gone anyway.</summary>
internal sealed record PassingOn(string Text, RequirementCondition? Condition, string Handle) : ProtocolSentence(Text, Condition)
{
    public override IEnumerable<string> Arguments => [Handle];
}

/// <summary>The call waits, and meanwhile others go on. What a definition file declares as <c>blocking</c> needs no such line.</summary>
internal sealed record Waiting(string Text, RequirementCondition? Condition) : ProtocolSentence(Text, Condition)
{
    /// <summary>The sentence that stands for the attribute <c>blocking</c>.</summary>
    public const string Sentence = "Waits.";

    public override IEnumerable<string> Arguments => [];
}

/// <summary>After the call, if it succeeds, something is so of an object, or is so no longer.</summary>
internal sealed record StateChange(string Text, RequirementCondition? Condition, ObjectReference Subject, string State, bool Holds)
    : ProtocolSentence(Text, Condition)
{
    public override IEnumerable<string> Arguments => [Subject.Handle];
}

/// <summary>The call fails for an object.</summary>
internal abstract record CallFailure(string Text, RequirementCondition? Condition, string Status, ObjectReference Subject) : ProtocolSentence(Text, Condition);

/// <summary>The call fails if something is so of an object, or is not.</summary>
internal sealed record StateFailure(
    string Text, RequirementCondition? Condition, string Status, ObjectReference Subject, string State, bool Holds)
    : CallFailure(Text, Condition, Status, Subject)
{
    /// <summary>The state of an object whose last handle is closed.</summary>
    public const string Closed = "closed";

    public override IEnumerable<string> Arguments => [Subject.Handle];
}

/// <summary>The call fails if two handles refer to one object.</summary>
internal sealed record IdentityFailure(
    string Text, RequirementCondition? Condition, string Status, ObjectReference Subject, ObjectReference Other)
    : CallFailure(Text, Condition, Status, Subject)
{
    public override IEnumerable<string> Arguments => [Subject.Handle, Other.Handle];
}

/// <summary>The object of a handle, or its other end.</summary>
internal sealed record ObjectReference(string Handle, bool IsPeer);
