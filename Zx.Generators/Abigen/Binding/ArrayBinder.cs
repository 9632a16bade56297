using Microsoft.CodeAnalysis.Text;

namespace Zx.Abigen;

/// <summary>Binds the array specification of one parameter.</summary>
internal sealed class ArrayBinder(DeclarationSyntax declaration, ParameterSyntax parameter, DiagnosticBag diagnostics)
{
    /// <summary>The type whose arrays are counted in bytes.</summary>
    public const string UntypedBytes = "any";

    public ArrayShape Bind(ArraySyntax array, Direction direction)
    {
        if (direction == Direction.None)
        {
            Report(array.Span, $"{parameter.Name.Quoted} is an array and needs IN, OUT or INOUT after its type");
        }

        if (array.FixedCount > 0)
        {
            return new ArrayShape(array.FixedCount, EquatableArray<string>.Empty);
        }

        foreach (Token factor in array.Factors)
        {
            CheckFactor(factor);
        }

        return new ArrayShape(0, array.Factors.Select(factor => factor.Text).ToEquatableArray());
    }

    private void CheckFactor(Token factor)
    {
        if (factor.Text[0] is >= '0' and <= '9')
        {
            Report(factor.Span, "A count in digits is one digit from 1 to 9 and stands alone; give other counts by a parameter");
        }
        else if (factor.Text == parameter.Name.Text)
        {
            Report(factor.Span, $"{factor.Quoted} cannot be its own count; name the parameter that holds the number of elements");
        }
        else if (declaration.Parameters.FirstOrDefault(candidate => candidate.Name.Text == factor.Text) is { } count)
        {
            if (count.Array is { FixedCount: not 1 })
            {
                Report(factor.Span, $"The count {factor.Quoted} is itself an array; a count is one number, or '[1]' where it goes in and out");
            }
            else if (count.Type.Text == Argument.HandleType)
            {
                Report(factor.Span, $"The count {factor.Quoted} is a handle; name the parameter that holds the number of elements");
            }
        }
        else if (declaration.Results.Any(result => result.Name.Text == factor.Text))
        {
            Report(factor.Span, $"The count {factor.Quoted} is a result, which is not known before the call; name a parameter");
        }
        else
        {
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                factor.Span,
                $"The count {factor.Quoted} is not a parameter of '{declaration.Name.Text}'",
                Spelling.Closest(factor.Text, declaration.Parameters.Select(candidate => candidate.Name.Text)));
        }
    }

    private void Report(TextSpan span, string message) =>
        diagnostics.Add(AbigenDiagnosticKind.ArraySpecification, span, message);
}
