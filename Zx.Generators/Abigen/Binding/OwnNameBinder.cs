namespace Zx.Abigen;

/// <summary>Binds the object types and rights that a file declares.</summary>
internal sealed class OwnNameBinder(FileDirectives directives, LineOf lineOf, DiagnosticBag diagnostics)
{
    private readonly NameScope _constants = new("constant", name => name, lineOf, diagnostics);

    /// <summary>The C# types of both are in one namespace.</summary>
    private readonly NameScope _names = new("C# name", name => name, lineOf, diagnostics);

    /// <summary>The object types; one with an error is left out.</summary>
    public EquatableArray<ObjectType> BindObjects()
    {
        NumberScope numbers = new("an object type", ObjectType.FirstOwnNumber, ObjectType.LastOwnNumber, diagnostics);
        return directives.Objects
            .Where(own => CanDeclare(own.Constant, own.Name, Vocabulary.Kernel.FindObjectType(own.Constant.Text)?.Name) & numbers.TryDeclare(own.Number))
            .Select(own => new ObjectType(own.Constant.Text, own.Name.Text, int.Parse(own.Number.Text), own.Rights))
            .ToEquatableArray();
    }

    /// <summary>The rights; one with an error is left out.</summary>
    public EquatableArray<Right> BindRights()
    {
        NumberScope bits = new("the bit of a right", Right.FirstOwnBit, Right.LastOwnBit, diagnostics);
        return directives.Rights
            .Where(own => CanDeclare(own.Constant, own.Name, Vocabulary.Kernel.FindRight(own.Constant.Text)?.Name) & bits.TryDeclare(own.Bit))
            .Select(own => new Right(own.Constant.Text, own.Name.Text, int.Parse(own.Bit.Text)))
            .ToEquatableArray();
    }

    private bool CanDeclare(Token constant, Token name, string? kernelName)
    {
        if (kernelName is not null)
        {
            diagnostics.Add(AbigenDiagnosticKind.Duplicate, constant.Span, $"{constant.Quoted} is there already, as {kernelName}; choose another constant");
            return false;
        }

        bool isPascal = char.IsUpper(name.Text[0]);
        bool isTaken = Vocabulary.Kernel.HasName(name.Text);
        if (!isPascal)
        {
            diagnostics.Add(
                AbigenDiagnosticKind.Syntax, name.Span, $"Expected a C# name that begins with a capital letter, found {name.Quoted}");
        }
        else if (isTaken)
        {
            diagnostics.Add(AbigenDiagnosticKind.Duplicate, name.Span, $"{name.Quoted} is the name of an object type or a right of the kernel; choose another");
        }

        return _constants.TryDeclare(constant) & (isPascal && !isTaken && _names.TryDeclare(name));
    }

    /// <summary>Numbers within a range, each of which may be given once.</summary>
    private sealed class NumberScope(string what, int first, int last, DiagnosticBag diagnostics)
    {
        private readonly HashSet<string> _taken = [];

        public bool TryDeclare(Token number)
        {
            if (!int.TryParse(number.Text, out int value) || value < first || value > last)
            {
                diagnostics.Add(
                    AbigenDiagnosticKind.Contradiction, number.Span, $"The number of {what} of your own is one from {first} to {last}, not {number.Text}");
                return false;
            }

            bool isFree = _taken.Add(number.Text.TrimStart('0'));
            if (!isFree)
            {
                diagnostics.Add(AbigenDiagnosticKind.Duplicate, number.Span, $"The number {number.Text} is given already; choose another");
            }

            return isFree;
        }
    }
}
