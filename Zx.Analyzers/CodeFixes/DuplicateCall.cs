using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Zx.Analyzers.CodeFixes;

/// <summary>The call that duplicates a handle with all its rights.</summary>
/// <param name="Handle">The handle's expression.</param>
/// <param name="Rights">The type of the argument that says which rights; null for a call without one.</param>
internal sealed record DuplicateCall(ExpressionSyntax Handle, ITypeSymbol? Rights)
{
    private const string Name = "Duplicate";
    private const string AllRights = "SameRights";

    /// <summary>The call as the handle's type has it, or null where it cannot be duplicated.</summary>
    public static DuplicateCall? Of(ExpressionSyntax handle, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetTypeInfo(handle, cancellation).Type is not INamedTypeSymbol type)
            return null;
        foreach (var method in model.LookupSymbols(handle.SpanStart, type, Name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>())
        {
            switch (method.Parameters)
            {
                case []:
                    return new DuplicateCall(handle, null);
                case [{ Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } rights }] when !rights.GetMembers(AllRights).IsEmpty:
                    return new DuplicateCall(handle, rights);
                case [{ Type: ITypeParameterSymbol }] when type.TypeArguments is [{ TypeKind: TypeKind.Struct } rights]:
                    return new DuplicateCall(handle, rights);
            }
        }

        return null;
    }

    public SyntaxNode Write(SyntaxGenerator generator)
    {
        SyntaxNode[] arguments = Rights switch
        {
            null => [],
            { TypeKind: TypeKind.Enum } => [generator.MemberAccessExpression(generator.TypeExpression(Rights), AllRights)],
            _ => [generator.DefaultExpression(Rights)],
        };
        return generator.InvocationExpression(generator.MemberAccessExpression(Handle.WithoutTrivia(), Name), arguments)
            .WithTriviaFrom(Handle)
            .WithAdditionalAnnotations(Simplifier.Annotation);
    }
}
