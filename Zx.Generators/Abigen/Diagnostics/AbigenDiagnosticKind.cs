namespace Zx.Abigen;

/// <summary>What can be wrong with a definition file; each is one rule.</summary>
internal enum AbigenDiagnosticKind
{
    /// <summary>The text does not follow the grammar.</summary>
    Syntax,

    /// <summary>A right, object type, resource kind, argument or status that does not exist.</summary>
    UnknownName,

    /// <summary>A requirement sentence that fits no form.</summary>
    SentenceForm,

    /// <summary>An array specification that says no count, or one that cannot be.</summary>
    ArraySpecification,

    /// <summary>A second declaration of what may be declared once.</summary>
    Duplicate,

    /// <summary>A declaration that contradicts itself.</summary>
    Contradiction,

    /// <summary>A directive with nothing to attach to.</summary>
    StrayDirective,

    /// <summary>A C type without a C# type; the declaration is bound, but not generated.</summary>
    UnmappedType,

    /// <summary>An attribute that has no meaning here; the declaration is bound all the same.</summary>
    UnknownAttribute,
}
