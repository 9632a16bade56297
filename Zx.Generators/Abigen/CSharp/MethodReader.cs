using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>Reads one raw method as a declaration.</summary>
internal sealed class MethodReader
{
    private readonly IMethodSymbol _method;
    private readonly Vocabulary _vocabulary;
    private readonly SourcePositions _positions;
    private readonly DiagnosticBag _diagnostics;
    private readonly ParameterReader _parameters;

    public MethodReader(IMethodSymbol method, Vocabulary vocabulary, SourcePositions positions, DiagnosticBag diagnostics)
    {
        _method = method;
        _vocabulary = vocabulary;
        _positions = positions;
        _diagnostics = diagnostics;
        _parameters = new ParameterReader(method, positions, diagnostics);
    }

    /// <summary>The declaration; null for a method without handles, and for one that no typed call can be made of, which is reported.</summary>
    public DeclarationSyntax? Read()
    {
        int errors = _diagnostics.ErrorCount;
        MethodSentences sentences = new(_method, _vocabulary, _positions, _diagnostics);
        ImmutableArray<RequirementSentence> read = sentences.Read();
        if (!_parameters.HasHandles(sentences.Subjects))
        {
            return null;
        }

        if (_method.IsGenericMethod)
        {
            Report(AbigenDiagnosticKind.UnmappedType, "is generic, so no typed call is made of it");
            return null;
        }

        bool isWhole = _parameters.TryRead(sentences.Subjects) & TryReadReturnType(out Token? returnType);
        Token name = new(TokenKind.Word, Naming.Snake(_method.Name), _positions.Of(_method.Locations.FirstOrDefault()), StartsLine: false);
        return isWhole
            ? new DeclarationSyntax(
                Summary().Concat(_parameters.Directives).Concat(new MethodDirectives(_method, _positions, _diagnostics).Read()).ToImmutableArray(),
                read,
                name,
                ImmutableArray<Token>.Empty,
                _parameters.Parameters,
                returnType,
                _parameters.Results,
                _method.Name,
                HasErrors: _diagnostics.ErrorCount > errors)
            : null;
    }

    private bool TryReadReturnType(out Token? returnType)
    {
        returnType = null;
        if (_method.ReturnsByRef || _method.ReturnsByRefReadonly)
        {
            Report(AbigenDiagnosticKind.UnmappedType, "returns a reference, so no typed call is made of it");
            return false;
        }

        if (_method.GetReturnTypeAttributes().Any(attribute => attribute.Ownership() is not null))
        {
            Report(
                AbigenDiagnosticKind.Contradiction,
                "returns a handle; bring it in an 'out' parameter, and return a ZxStatus by which a failure is told apart");
            return false;
        }

        if (_method.ReturnsVoid)
        {
            return true;
        }

        if (TypeReader.NameOf(_method.ReturnType, isElement: false) is not { } name || !TypeReader.IsPublic(_method.ReturnType))
        {
            ParameterReader.ReportType(_method.ReturnType, _method, _positions.Of(_method.Locations.FirstOrDefault()), _diagnostics);
            return false;
        }

        returnType = new Token(TokenKind.Word, name, _positions.Of(_method.Locations.FirstOrDefault()), StartsLine: false);
        return true;
    }

    /// <summary>The summary of the method's documentation, on one line.</summary>
    private IEnumerable<DirectiveSyntax> Summary()
    {
        string? documentation = _method.GetDocumentationCommentXml();
        if (string.IsNullOrWhiteSpace(documentation))
        {
            yield break;
        }

        string text;
        try
        {
            text = string.Concat(XElement.Parse(documentation).Element("summary")?.DescendantNodes().OfType<XText>().Select(part => part.Value) ?? []);
        }
        catch (System.Xml.XmlException)
        {
            // Half-typed.
            yield break;
        }

        string summary = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (summary.Length > 0)
        {
            yield return new SummarySyntax(default, ImmutableArray<Token>.Empty, summary);
        }
    }

    private void Report(AbigenDiagnosticKind kind, string message) =>
        _diagnostics.Add(kind, _positions.Of(_method.Locations.FirstOrDefault()), $"'{_method.Name}' {message}");
}
