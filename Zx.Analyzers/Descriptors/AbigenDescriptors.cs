using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers;

/// <summary>The rules of definition files. What a message says is worked out where the error is found.</summary>
internal static class AbigenDescriptors
{
    private const string Category = "Abigen";

    public static readonly DiagnosticDescriptor Syntax = Error(AbigenRuleIds.Syntax, "Definition file does not follow the grammar");

    public static readonly DiagnosticDescriptor UnknownName = Error(AbigenRuleIds.UnknownName, "Definition file names something unknown");

    public static readonly DiagnosticDescriptor SentenceForm = Error(AbigenRuleIds.SentenceForm, "Requirement sentence fits no form");

    public static readonly DiagnosticDescriptor ArraySpecification = Error(AbigenRuleIds.ArraySpecification, "Array specification is wrong");

    public static readonly DiagnosticDescriptor Duplicate = Error(AbigenRuleIds.Duplicate, "Name is declared twice");

    public static readonly DiagnosticDescriptor UnmappedType =
        Rule(AbigenRuleIds.UnmappedType, "C type has no C# counterpart", DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor BackendMethod = Error(AbigenRuleIds.BackendMethod, "Backend lacks the method of a call");

    public static readonly DiagnosticDescriptor Contradiction = Error(AbigenRuleIds.Contradiction, "Declaration contradicts itself");

    public static readonly DiagnosticDescriptor StrayDirective = Error(AbigenRuleIds.StrayDirective, "Directive has nothing to attach to");

    public static readonly DiagnosticDescriptor UnknownAttribute =
        Rule(AbigenRuleIds.UnknownAttribute, "Attribute is unknown and has no effect", DiagnosticSeverity.Info);

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        Syntax,
        UnknownName,
        SentenceForm,
        ArraySpecification,
        Duplicate,
        UnmappedType,
        BackendMethod,
        Contradiction,
        StrayDirective,
        UnknownAttribute);

    /// <summary>The rule that a diagnostic of the front end breaks.</summary>
    public static DiagnosticDescriptor Of(AbigenDiagnosticKind kind) => kind switch
    {
        AbigenDiagnosticKind.Syntax => Syntax,
        AbigenDiagnosticKind.UnknownName => UnknownName,
        AbigenDiagnosticKind.SentenceForm => SentenceForm,
        AbigenDiagnosticKind.ArraySpecification => ArraySpecification,
        AbigenDiagnosticKind.Duplicate => Duplicate,
        AbigenDiagnosticKind.Contradiction => Contradiction,
        AbigenDiagnosticKind.StrayDirective => StrayDirective,
        AbigenDiagnosticKind.UnmappedType => UnmappedType,
        AbigenDiagnosticKind.UnknownAttribute => UnknownAttribute,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static DiagnosticDescriptor Error(string id, string title) => Rule(id, title, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Rule(string id, string title, DiagnosticSeverity severity) => new(
        id,
        title,
        messageFormat: "{0}",
        Category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Of(id));
}
