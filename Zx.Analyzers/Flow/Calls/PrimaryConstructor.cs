using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>A constructor that is declared with its type: what it does with its parameters is said by the members, not by a body.</summary>
internal static class PrimaryConstructor
{
    /// <summary>The members that hold a parameter's value when the object is made: those of a positional record, and those that the parameter initialises.</summary>
    /// <returns>None for any other method.</returns>
    public static ImmutableArray<(ISymbol Member, IParameterSymbol Parameter)> Kept(IMethodSymbol method, Knowledge knowledge, CancellationToken cancellation)
    {
        if (method.MethodKind != MethodKind.Constructor || method.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax(cancellation) is not TypeDeclarationSyntax type)
            return ImmutableArray<(ISymbol, IParameterSymbol)>.Empty;
        var model = knowledge.Model(type.SyntaxTree);
        return method.ContainingType.GetMembers()
            .Where(member => !member.IsStatic && member is IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol)
            .Select(member => (Member: HandleShapes.Storage(member), Parameter: method.Parameters.FirstOrDefault(parameter => IsKeptIn(member, parameter, model, cancellation))))
            .Where(kept => kept is { Member: not null, Parameter: not null })
            .Select(kept => (kept.Member!, kept.Parameter!))
            .ToImmutableArray();
    }

    /// <summary>What it does: each handle that a member keeps is handed over to the object.</summary>
    public static Summary Summarize(IMethodSymbol method, ImmutableArray<(ISymbol Member, IParameterSymbol Parameter)> kept, HandleShapes shapes)
    {
        var handles = kept.Where(one => shapes.Carried(one.Parameter.Type) is not null).ToList();
        var parameters = handles.Select(one => one.Parameter.Ordinal).Distinct()
            .Select(ordinal => new ParameterChange(ordinal, LifeStates.Live, Touches.None, null, null));
        var members = handles.Select(one => new MemberChange(-1, one.Member, LifeStates.Live, Touches.None, null, new Replacement(LifeStates.Live, one.Parameter.Ordinal)));
        return new(ImmutableArray.Create(new Outcome(
            parameters.ToImmutableArray(), members.ToImmutableArray(), ImmutableArray<Condition>.Empty, ImmutableArray<(int, ISymbol, IntegerSet)>.Empty, new(null, -1, null, LifeStates.None))));
    }

    private static bool IsKeptIn(ISymbol member, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax(cancellation) switch
        {
            ParameterSyntax syntax => parameter.DeclaringSyntaxReferences is [var own] && own.GetSyntax(cancellation) == syntax,
            VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax value } => IsParameter(value, parameter, model, cancellation),
            PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax value } => IsParameter(value, parameter, model, cancellation),
            _ => false,
        };

    private static bool IsParameter(IdentifierNameSyntax value, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellation) =>
        value.SyntaxTree == model.SyntaxTree && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(value, cancellation).Symbol, parameter);
}
