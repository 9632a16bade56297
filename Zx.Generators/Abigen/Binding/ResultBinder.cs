namespace Zx.Abigen;

/// <summary>Binds the <c>#@ result</c> lines of one declaration: what its results are, and with which failures they are given.</summary>
internal sealed class ResultBinder
{
    private readonly DeclarationSyntax _declaration;
    private readonly Vocabulary _vocabulary;
    private readonly DiagnosticBag _diagnostics;
    private readonly ILookup<string, string> _statuses;
    private readonly Dictionary<string, ResultHandle> _handles = [];

    public ResultBinder(DeclarationSyntax declaration, Vocabulary vocabulary, LineOf lineOf, DiagnosticBag diagnostics)
    {
        _declaration = declaration;
        _vocabulary = vocabulary;
        _diagnostics = diagnostics;
        ResultSyntax[] lines = [.. declaration.Directives.OfType<ResultSyntax>()];
        _statuses = lines
            .SelectMany(line => line.Statuses.Select(status => (Result: line.Result.Text, Status: status.Text)))
            .ToLookup(pair => pair.Result, pair => pair.Status);
        NameScope typed = new("type of the result", name => name, lineOf, diagnostics);
        foreach (ResultSyntax line in lines)
        {
            CheckStatuses(line);
            if (Find(line.Result) is { } result && line.ObjectType is { } type
                && typed.TryDeclare(line.Result) & CanBeHandle(line.Result, result) & IsObjectType(type))
            {
                _handles.Add(line.Result.Text, new ResultHandle(type.Text, line.Rights));
            }
        }
    }

    /// <summary>The failures with which a result is given, beside success.</summary>
    public EquatableArray<string> StatusesOf(ParameterSyntax result) => _statuses[result.Name.Text].Distinct().ToEquatableArray();

    /// <summary>What the handle is that a result brings, or null where no line says it.</summary>
    public ResultHandle? HandleOf(ParameterSyntax result) => _handles.TryGetValue(result.Name.Text, out ResultHandle? handle) ? handle : null;

    private ParameterSyntax? Find(Token name)
    {
        ParameterSyntax? result = _declaration.Results.FirstOrDefault(candidate => candidate.Name.Text == name.Text);
        if (result is null)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                name.Span,
                $"{name.Quoted} is not a result of '{_declaration.Name.Text}'",
                Spelling.Closest(name.Text, _declaration.Results.Select(candidate => candidate.Name.Text)));
        }

        return result;
    }

    private void CheckStatuses(ResultSyntax line)
    {
        foreach (Token status in line.Statuses.Where(status => !Vocabulary.ErrorConstants.Contains(status.Text)))
        {
            _diagnostics.AddUnknownConstant(status, Vocabulary.ErrorConstants);
        }
    }

    private bool CanBeHandle(Token name, ParameterSyntax result)
    {
        bool isHandle = result.Type.Text == Argument.HandleType;
        if (!isHandle)
        {
            _diagnostics.Add(
                AbigenDiagnosticKind.Contradiction, name.Span, $"{name.Quoted} is of type {result.Type.Quoted} and not a handle ({Argument.HandleType})");
        }

        return isHandle;
    }

    private bool IsObjectType(Token constant)
    {
        bool isKnown = _vocabulary.FindObjectType(constant.Text) is not null;
        if (!isKnown)
        {
            _diagnostics.AddUnknownConstant(constant, _vocabulary.ObjectTypeConstants);
        }

        return isKnown;
    }
}
