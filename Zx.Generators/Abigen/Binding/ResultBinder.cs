namespace Zx.Abigen;

/// <summary>Binds the lines that say with which failures a result is given.</summary>
internal sealed class ResultBinder
{
    private readonly ILookup<string, string> _statuses;

    public ResultBinder(DeclarationSyntax declaration, DiagnosticBag diagnostics)
    {
        ResultSyntax[] lines = [.. declaration.Directives.OfType<ResultSyntax>()];
        _statuses = lines
            .SelectMany(line => line.Statuses.Select(status => (Result: line.Result.Text, Status: status.Text)))
            .ToLookup(pair => pair.Result, pair => pair.Status);
        foreach (ResultSyntax line in lines)
        {
            Check(line, declaration, diagnostics);
        }
    }

    /// <summary>The failures with which a result is given, beside success.</summary>
    public EquatableArray<string> StatusesOf(ParameterSyntax result) => _statuses[result.Name.Text].Distinct().ToEquatableArray();

    private static void Check(ResultSyntax line, DeclarationSyntax declaration, DiagnosticBag diagnostics)
    {
        string[] results = [.. declaration.Results.Select(result => result.Name.Text)];
        if (!results.Contains(line.Result.Text))
        {
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                line.Result.Span,
                $"{line.Result.Quoted} is not a result of '{declaration.Name.Text}'{Spelling.DidYouMean(line.Result.Text, results)}");
        }

        foreach (Token status in line.Statuses.Where(status => !ConstantKind.Status.Contains(status.Text)))
        {
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                status.Span,
                $"{status.Quoted} is not a known {ConstantKind.Status.Name}{ConstantKind.Status.DidYouMean(status.Text)}");
        }
    }
}
