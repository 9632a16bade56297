namespace Zx.Abigen;

/// <summary>Binds the parameters and results of one declaration.</summary>
internal sealed class ArgumentBinder
{
    private readonly DeclarationSyntax _declaration;
    private readonly DiagnosticBag _diagnostics;
    private readonly NameScope _names;
    private readonly Dictionary<string, Enumeration> _enumerations = [];
    private readonly ResultBinder _results;

    public ArgumentBinder(DeclarationSyntax declaration, Vocabulary vocabulary, LineOf lineOf, DiagnosticBag diagnostics)
    {
        _declaration = declaration;
        _diagnostics = diagnostics;
        _names = new NameScope("argument", Naming.Camel, lineOf, diagnostics);
        _results = new ResultBinder(declaration, vocabulary, lineOf, diagnostics);
        NameScope enumerated = new("enumeration of the argument", name => name, lineOf, diagnostics);
        foreach (EnumerationSyntax enumeration in declaration.Directives.OfType<EnumerationSyntax>())
        {
            if (enumerated.TryDeclare(enumeration.Argument) && CanBeEnumerated(enumeration.Argument))
            {
                _enumerations.Add(
                    enumeration.Argument.Text, new Enumeration(enumeration.ManagedType, enumeration.ConstantPrefix.Text));
            }
        }
    }

    public Argument BindParameter(ParameterSyntax parameter)
    {
        _names.TryDeclare(parameter.Name);
        ArgumentAttributes attributes = ArgumentAttributes.Bind(parameter, _diagnostics);
        attributes.CheckParameter(parameter, _diagnostics);
        ArrayShape? array = parameter.Array is { } syntax
            ? new ArrayBinder(_declaration, parameter, _diagnostics).Bind(syntax, attributes.Direction)
            : null;
        if (parameter.Type.Text == ArrayBinder.UntypedBytes && parameter.Array is null)
        {
            ReportUncounted(parameter);
        }

        return Create(parameter, array, attributes.Direction, attributes);
    }

    public Argument BindResult(ParameterSyntax result)
    {
        _names.TryDeclare(result.Name);
        ArgumentAttributes attributes = ArgumentAttributes.Bind(result, _diagnostics);
        attributes.CheckResult(result, _diagnostics);
        if (result.Array is { } array)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.ArraySpecification,
                array.Span,
                $"The result {result.Name.Quoted} is one value; to return an array, make it a parameter with OUT");
        }
        else if (result.Type.Text == ArrayBinder.UntypedBytes)
        {
            ReportUncounted(result);
        }

        return Create(result, null, Direction.Out, attributes);
    }

    private Argument Create(ParameterSyntax syntax, ArrayShape? array, Direction direction, ArgumentAttributes attributes) =>
        new(
            syntax.Name.Text,
            syntax.Type.Text,
            array,
            direction,
            attributes.Ownership,
            attributes.IsOptional,
            _enumerations.TryGetValue(syntax.Name.Text, out Enumeration? enumeration) ? enumeration : null,
            _results.StatusesOf(syntax),
            _results.HandleOf(syntax));

    private void ReportUncounted(ParameterSyntax argument) =>
        _diagnostics.Add(
            AbigenDiagnosticKind.ArraySpecification,
            argument.Type.Span,
            "'any' is untyped bytes and needs their count: write 'any[size]' for a parameter with a parameter 'size'");

    private bool CanBeEnumerated(Token name)
    {
        if (_declaration.KernelArguments.FirstOrDefault(candidate => candidate.Name.Text == name.Text) is not { } argument)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                name.Span,
                $"{name.Quoted} is not an argument of '{_declaration.Name.Text}'",
                Spelling.Closest(name.Text, _declaration.KernelArguments.Select(candidate => candidate.Name.Text)));
            return false;
        }

        bool isNumber = argument.Array is null && argument.Type.Text is not Argument.HandleType;
        if (!isNumber)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.Contradiction, name.Span, $"{name.Quoted} is not a bare number and cannot be an enumeration");
        }

        return isNumber;
    }
}
