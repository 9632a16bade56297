using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>What is wrong with the <c>[Requires]</c> and <c>[Protocol]</c> sentences of methods and properties.</summary>
internal sealed class SentenceRules
{
    private const string Receiver = "this";

    private readonly ApiClassRules? _classes;
    private readonly Lazy<Vocabulary> _vocabulary;

    private SentenceRules(Compilation compilation, INamedTypeSymbol attribute, ApiClassRules? classes)
    {
        _classes = classes;
        _vocabulary = new(() => DeclaredNames.Read(compilation, attribute.ContainingAssembly));
    }

    /// <summary>The rules, or null for a compilation that knows no sentences.</summary>
    public static SentenceRules? Of(Compilation compilation, ApiClassRules? classes) =>
        compilation.GetTypeByMetadataName("Zx.RequiresAttribute") is { } attribute ? new(compilation, attribute, classes) : null;

    /// <summary>Reports what is wrong with the sentences of a method or property.</summary>
    public void Analyze(SymbolAnalysisContext context)
    {
        var parameters = context.Symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        AttributeData[] attributes = [.. context.Symbol.GetAttributes().Concat(parameters.SelectMany(parameter => parameter.GetAttributes()))];
        if (attributes.Length == 0 || _classes?.Covers(context.Symbol) == true)
            return;

        SourcePositions positions = new();
        DiagnosticBag diagnostics = new();
        foreach (var read in SentenceAttribute.ReadAll(attributes, _vocabulary.Value, positions))
        {
            foreach (var found in read.Diagnostics)
                diagnostics.Add(found);
            foreach (var name in new[] { read.Sentence?.Argument, read.Sentence?.ConditionArgument })
                CheckName(name, context.Symbol, parameters, diagnostics);
        }

        foreach (var text in AttributeText.ReadAll(attributes, ZxAttributes.Protocol, positions))
        {
            foreach (var found in text.Placed(ProtocolSentence.Parse(text.Text).Diagnostics))
                diagnostics.Add(found);
        }

        foreach (var found in diagnostics.ToImmutable())
            context.ReportDiagnostic(AbigenAnalyzer.Create(found, positions.LocationOf(found.Span)));
    }

    private static void CheckName(Token? name, ISymbol member, IReadOnlyCollection<IParameterSymbol> parameters, DiagnosticBag diagnostics)
    {
        if (name is not { } token || parameters.Any(parameter => Naming.SpellsSame(parameter.Name, token.Text)))
            return;

        bool hasReceiver = !member.IsStatic || member is IMethodSymbol { IsExtensionMethod: true };
        if (token.Text != Receiver)
        {
            diagnostics.Add(
                AbigenDiagnosticKind.UnknownName,
                token.Span,
                $"{token.Quoted} is not a parameter of '{member.Name}'",
                Spelling.Closest(token.Text, parameters.Select(parameter => parameter.Name).Concat(hasReceiver ? [Receiver] : [])));
        }
        else if (!hasReceiver)
        {
            diagnostics.Add(AbigenDiagnosticKind.UnknownName, token.Span, $"'{member.Name}' is static and has no receiver; name a parameter");
        }
    }
}
