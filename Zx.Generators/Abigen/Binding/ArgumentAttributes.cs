namespace Zx.Abigen;

/// <summary>What the attributes of one argument say.</summary>
internal sealed class ArgumentAttributes
{
    private Token? _direction;
    private Token? _ownership;
    private Token? _optional;

    public Direction Direction => _direction is { } token ? AttributeNames.Directions[token.Text] : Direction.None;

    public Ownership Ownership => _ownership is { } token ? AttributeNames.Ownerships[token.Text] : Ownership.Unstated;

    public bool IsOptional => _optional is not null;

    public static ArgumentAttributes Bind(ParameterSyntax argument, DiagnosticBag diagnostics)
    {
        ArgumentAttributes attributes = new();
        foreach (Token attribute in argument.Attributes)
        {
            if (AttributeNames.Directions.ContainsKey(attribute.Text))
            {
                SetOnce(ref attributes._direction, attribute, diagnostics);
            }
            else if (AttributeNames.Ownerships.ContainsKey(attribute.Text))
            {
                SetOnce(ref attributes._ownership, attribute, diagnostics);
            }
            else if (attribute.Text == AttributeNames.Optional)
            {
                SetOnce(ref attributes._optional, attribute, diagnostics);
            }
            else
            {
                diagnostics.AddUnknown(
                    AbigenDiagnosticKind.UnknownAttribute,
                    attribute.Span,
                    $"The attribute {attribute.Quoted} is unknown and has no effect",
                    Spelling.Closest(attribute.Text, AttributeNames.OfArguments));
            }
        }

        if (attributes._ownership is { } ownership && argument.Type.Text != Argument.HandleType)
        {
            ReportContradiction(
                ownership,
                $"{ownership.Quoted} is for handles, but {argument.Name.Quoted} is of type {argument.Type.Quoted}; delete it or make the type {Argument.HandleType}",
                diagnostics);
        }

        return attributes;
    }

    /// <summary>Whether a parameter can be what its attributes say.</summary>
    public void CheckParameter(ParameterSyntax parameter, DiagnosticBag diagnostics)
    {
        if (parameter.Array is null && (_direction ?? _optional) is { } pointerAttribute)
        {
            ReportContradiction(
                pointerAttribute,
                $"{pointerAttribute.Quoted} is for pointers, but {parameter.Name.Quoted} is passed by value; delete it or write '{parameter.Type.Text}[1]'",
                diagnostics);
        }
        else if (Ownership == Ownership.Acquire && Direction is not (Direction.Out or Direction.InOut))
        {
            ReportContradiction(_ownership!.Value, "The caller acquires a handle from a result or an OUT array, not from what it passes in", diagnostics);
        }
        else if (Ownership is Ownership.Release or Ownership.ReleaseAlways && Direction == Direction.Out)
        {
            ReportContradiction(_ownership!.Value, "An OUT array brings handles to the caller and cannot release any", diagnostics);
        }
    }

    /// <summary>Whether a result can be what its attributes say.</summary>
    public void CheckResult(ParameterSyntax result, DiagnosticBag diagnostics)
    {
        if (Direction is Direction.In or Direction.InOut)
        {
            ReportContradiction(
                _direction!.Value, $"{result.Name.Quoted} is a result and only goes out; make it a parameter or delete {_direction!.Value.Quoted}", diagnostics);
        }

        if (Ownership is Ownership.Release or Ownership.ReleaseAlways)
        {
            ReportContradiction(_ownership!.Value, $"{result.Name.Quoted} is a result: it brings a handle to the caller and cannot release one", diagnostics);
        }
    }

    private static void SetOnce(ref Token? slot, Token attribute, DiagnosticBag diagnostics)
    {
        if (slot is not { } first)
        {
            slot = attribute;
        }
        else if (first.Text == attribute.Text)
        {
            diagnostics.Add(
                AbigenDiagnosticKind.Duplicate, attribute.Span, $"The attribute {attribute.Quoted} stands there already; delete one of them");
        }
        else
        {
            ReportContradiction(attribute, $"An argument cannot be both {first.Text} and {attribute.Text}; delete one of them", diagnostics);
        }
    }

    private static void ReportContradiction(Token token, string message, DiagnosticBag diagnostics) =>
        diagnostics.Add(AbigenDiagnosticKind.Contradiction, token.Span, message);
}
