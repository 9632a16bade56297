namespace Zx.Abigen;

/// <summary>Names that may be declared once, in C as well as in C#.</summary>
/// <param name="what">What is named, for messages.</param>
/// <param name="managedName">The C# spelling of a name.</param>
/// <param name="lineOf">Tells in which line something stands.</param>
/// <param name="diagnostics">Gets a duplicate.</param>
internal sealed class NameScope(string what, Func<string, string> managedName, LineOf lineOf, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Token> _declared = [];

    /// <summary>Declares a name, or reports that it is declared already.</summary>
    public bool TryDeclare(Token name)
    {
        string managed = managedName(name.Text);
        if (!_declared.TryGetValue(managed, out Token first))
        {
            _declared.Add(managed, name);
            return true;
        }

        int line = lineOf(first.Span.Start);
        string message = first.Text == name.Text
            ? $"The {what} {name.Quoted} is declared already on line {line}; rename or delete one of them"
            : $"The {what}s {first.Quoted} on line {line} and {name.Quoted} are both {managed} in C#; rename one of them";
        diagnostics.Add(AbigenDiagnosticKind.Duplicate, name.Span, message);
        return false;
    }
}
