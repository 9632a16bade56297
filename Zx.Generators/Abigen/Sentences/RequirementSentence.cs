using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>A requirement sentence, read; which arguments it names is for the caller to resolve.</summary>
/// <param name="Tokens">Its tokens, with the full stop.</param>
/// <param name="Requirement">What it requires, arguments named as written; null for <c>None.</c></param>
/// <param name="Argument">Where it names its argument.</param>
/// <param name="ConditionArgument">Where it names the argument that its condition looks at.</param>
/// <param name="ConditionValue">Where it names the value that its condition asks for.</param>
internal sealed record RequirementSentence(
    ImmutableArray<Token> Tokens,
    Requirement? Requirement,
    Token? Argument,
    Token? ConditionArgument,
    Token? ConditionValue)
{
    /// <summary>Reads one sentence, such as that of a C# attribute.</summary>
    /// <param name="text">The sentence; spans are relative to it. Null is an empty one.</param>
    /// <param name="vocabulary">The constants that it may name; without it, the kernel's.</param>
    /// <returns>The sentence, or null for one that fits no form, and what is wrong.</returns>
    public static (RequirementSentence? Sentence, ImmutableArray<AbigenDiagnostic> Diagnostics) Parse(
        string? text, Vocabulary? vocabulary = null)
    {
        string sentence = text ?? string.Empty;
        DiagnosticBag diagnostics = new();
        ImmutableArray<Token> tokens = Lexer.LexWords(sentence, new TextSpan(0, sentence.Length));
        RequirementSentence? parsed = SentenceParser.ParseOne(tokens, sentence.Length, vocabulary ?? Vocabulary.Kernel, diagnostics);
        return (parsed, diagnostics.ToImmutable());
    }
}
