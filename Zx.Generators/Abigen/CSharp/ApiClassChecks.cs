using Microsoft.CodeAnalysis;

namespace Zx.Abigen;

/// <summary>Whether a class can have a typed API beside it.</summary>
internal sealed class ApiClassChecks(INamedTypeSymbol type, GenerationSettings settings, SourcePositions positions, DiagnosticBag diagnostics)
{
    /// <summary>The types that every typed API has.</summary>
    private static readonly string[] AlwaysGenerated = ["Handle", "HandleCalls"];

    /// <summary>Reports what is in the way.</summary>
    /// <param name="vocabulary">The object types, whose names the generated types have.</param>
    /// <returns>Whether nothing is.</returns>
    public bool Check(Vocabulary vocabulary)
    {
        int errors = diagnostics.ErrorCount;
        if (!type.IsStatic)
        {
            Report(AbigenDiagnosticKind.Contradiction, "is not static; a typed API stands over static methods");
        }

        if (IsGeneric(type))
        {
            Report(AbigenDiagnosticKind.Contradiction, "is generic or in a generic type; a typed API has one class of raw methods");
        }

        if (!IsReachable(type))
        {
            Report(AbigenDiagnosticKind.Contradiction, "cannot be reached by generated code; make it internal or public");
        }

        if (settings.Namespace.Length == 0)
        {
            Report(AbigenDiagnosticKind.Contradiction, "stands in no namespace; put it into one, or give the typed API one: [HandleApi(Namespace = \"…\")]");
        }
        else if (IsTaken(vocabulary) && settings.Namespace == type.ContainingNamespace.ToDisplayString() && type.ContainingType is null)
        {
            Report(
                AbigenDiagnosticKind.Duplicate,
                "has the name of a type of the typed API; rename it, or give the typed API another namespace: [HandleApi(Namespace = \"…\")]");
        }

        return diagnostics.ErrorCount == errors;
    }

    private static bool IsGeneric(INamedTypeSymbol? candidate) =>
        candidate is not null && (candidate.IsGenericType || IsGeneric(candidate.ContainingType));

    private static bool IsReachable(INamedTypeSymbol? candidate) => candidate is null
        || (candidate.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && !candidate.IsFileLocal && IsReachable(candidate.ContainingType));

    private bool IsTaken(Vocabulary vocabulary) =>
        AlwaysGenerated.Contains(type.Name)
        || vocabulary.ObjectTypes.Any(own => type.Name == own.Name || type.Name == own.Name + "Handle")
        || vocabulary.OwnRights.Any(right => type.Name == right.Name || type.Name == right.Marker);

    private void Report(AbigenDiagnosticKind kind, string message) =>
        diagnostics.Add(kind, positions.Of(type.Locations.FirstOrDefault()), $"The class '{type.Name}' {message}");
}
