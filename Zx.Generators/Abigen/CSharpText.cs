using Microsoft.CodeAnalysis.CSharp;

namespace Zx.Abigen;

/// <summary>How text from a definition file is spelt in C#, in XML and in names.</summary>
internal static class CSharpText
{
    /// <summary>An identifier, with an <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>Whether a keyword is the name of a type that has values, such as <c>int</c>.</summary>
    public static bool IsPredefinedType(string name) =>
        SyntaxFacts.GetKeywordKind(name) is var kind and not SyntaxKind.VoidKeyword && SyntaxFacts.IsPredefinedType(kind);

    /// <summary>A name that an element of a tuple may have: its own members have some of them.</summary>
    public static string TupleElement(string name) =>
        name is "CompareTo" or "Deconstruct" or "Equals" or "GetHashCode" or "Rest" or "ToString"
        || (name.StartsWith("Item", StringComparison.Ordinal) && name.Skip("Item".Length).All(char.IsDigit))
            ? name + "Result"
            : name;

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A dotted name made of identifiers, whatever stood there; an empty one for text without a letter or digit.</summary>
    public static string DottedName(string text)
    {
        const string Global = "global::";
        string name = text.Trim();
        name = name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
        return string.Join(".", name.Split('.').Select(ToIdentifier).Where(part => part.Length > 0));
    }

    /// <summary>Text for an XML comment: on one line, without what XML does not allow.</summary>
    public static string Xml(string text) =>
        string.Concat(text.Select(character => character switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' => " ",
            _ when char.IsControl(character) || char.IsSurrogate(character) => " ",
            _ => character.ToString(),
        }));

    private static string ToIdentifier(string part)
    {
        string letters = string.Concat(part.Trim().TrimStart('@').Select(character =>
            SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));
        return letters.Length == 0 ? letters
            : SyntaxFacts.IsIdentifierStartCharacter(letters[0]) ? Identifier(letters)
            : "_" + letters;
    }
}
