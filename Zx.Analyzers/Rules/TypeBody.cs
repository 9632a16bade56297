using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;
using Zx.Analyzers.Flow;

namespace Zx.Analyzers.Rules;

/// <summary>What the members of a type do to its fields, as far as can be read off without following the flow.</summary>
internal sealed class TypeBody(INamedTypeSymbol type, Knowledge knowledge, CancellationToken cancellation)
{
    /// <summary>Whether somewhere a handle that the object then owns goes into a field: one acquired, or one that a parameter hands over.</summary>
    public bool IsGivenOwnedHandle(ISymbol member) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .SelectMany(declaration => declaration.DescendantNodes())
        .Any(node => node switch
        {
            AssignmentExpressionSyntax or ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.OutKeyword } => Model(node).GetOperation(node, cancellation) switch
            {
                ISimpleAssignmentOperation assignment => IsMember(assignment.Target, member) && IsOwned(assignment.Value),
                IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol called } parameter } argument =>
                    IsMember(argument.Value, member) && knowledge.Contracts.Of(called).Of(parameter) == Effect.Acquire,
                _ => false,
            },
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax } initializer =>
                SymbolEqualityComparer.Default.Equals(Declared(initializer.Parent!), member) && Model(node).GetOperation(initializer.Value, cancellation) is { } value && IsOwned(value),
            _ => false,
        });

    /// <summary>Whether a method, or a method of the type that it calls, mentions a field; and whether all that it calls there is what runs.</summary>
    public (bool IsMentioned, bool IsKnown) Mentions(IMethodSymbol method, ISymbol member)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<IMethodSymbol>();
        open.Push(method);
        var (isMentioned, isKnown) = (false, true);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (!seen.Add(current))
                continue;
            isKnown &= !current.DeclaringSyntaxReferences.IsEmpty && (!current.IsVirtual || type.IsSealed || SymbolEqualityComparer.Default.Equals(current, method));
            foreach (var name in current.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes()).OfType<SimpleNameSyntax>())
            {
                var symbol = Model(name).GetSymbolInfo(name, cancellation).Symbol;
                isMentioned |= symbol is not null && SymbolEqualityComparer.Default.Equals(HandleShapes.Storage(symbol), member);
                if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } called && Inherits(called.ContainingType))
                    open.Push(called.OriginalDefinition);
            }
        }

        return (isMentioned, isKnown);
    }

    private bool Inherits(INamedTypeSymbol? owner)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, owner?.OriginalDefinition))
                return current.SpecialType != SpecialType.System_Object;
        }

        return false;
    }

    private bool IsOwned(IOperation value) => CallSite.Unwrap(value) switch
    {
        IInvocationOperation call => knowledge.Contracts.Of(call.TargetMethod).Return == Effect.Acquire,
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } =>
            knowledge.Contracts.Of(method).Of(parameter) is Effect.Release or Effect.ReleaseAlways,
        ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } =>
            reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var initial }
            && Model(initial).GetOperation(initial, cancellation) is IInvocationOperation call && knowledge.Contracts.Of(call.TargetMethod).Return == Effect.Acquire,
        _ => false,
    };

    private static bool IsMember(IOperation target, ISymbol member) => CallSite.Unwrap(target) switch
    {
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } => SymbolEqualityComparer.Default.Equals(HandleShapes.Storage(field), member),
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property } =>
            SymbolEqualityComparer.Default.Equals(HandleShapes.Storage(property), member),
        _ => false,
    };

    private ISymbol? Declared(SyntaxNode declaration) => Model(declaration).GetDeclaredSymbol(declaration, cancellation) is { } symbol ? HandleShapes.Storage(symbol) : null;

    private SemanticModel Model(SyntaxNode node) => knowledge.Compilation.GetSemanticModel(node.SyntaxTree);
}
