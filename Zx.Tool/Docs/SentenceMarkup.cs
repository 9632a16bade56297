using System.Text;
using Zx.Abigen;

namespace Zx.Tool.Docs;

/// <summary>A requirement sentence in Markdown: names in italics, constants in bold.</summary>
internal static class SentenceMarkup
{
    public static string Of(RequirementSentence sentence)
    {
        StringBuilder text = new();
        for (int index = 0; index < sentence.Tokens.Length; index++)
        {
            Token token = sentence.Tokens[index];
            if (index > 0 && !token.Is(".") && !token.Is(","))
            {
                text.Append(' ');
            }

            text.Append(
                IsName(sentence, index) ? Markup.Name(token.Text)
                : IsConstant(sentence, index) ? Markup.Constant(token.Text)
                : token.Text);
        }

        return text.ToString();
    }

    /// <summary>An argument, or the field of an array's entries: the word between "must have a" and "field".</summary>
    private static bool IsName(RequirementSentence sentence, int index) =>
        sentence.Tokens[index] == sentence.Argument
        || sentence.Tokens[index] == sentence.ConditionArgument
        || (sentence.Requirement?.Field is not null && index > 0 && sentence.Tokens[index - 1].Is("a") && sentence.Tokens[index + 1].Is("field"));

    private static bool IsConstant(RequirementSentence sentence, int index) =>
        IsConditionValue(sentence, index)
        || (sentence.Requirement is { } requirement
            && (requirement.ObjectTypes.Contains(sentence.Tokens[index].Text)
                || requirement.Rights.Contains(sentence.Tokens[index].Text)
                || requirement.ResourceKind == sentence.Tokens[index].Text));

    /// <summary>The value stands behind the argument and its 'is' or '&amp;'.</summary>
    private static bool IsConditionValue(RequirementSentence sentence, int index) =>
        sentence.ConditionArgument is not null && index >= 2 && sentence.Tokens[index - 2] == sentence.ConditionArgument;
}
