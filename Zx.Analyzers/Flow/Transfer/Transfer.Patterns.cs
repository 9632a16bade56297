using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Zx.Analyzers.Contracts;

namespace Zx.Analyzers.Flow;

/// <summary>Patterns: what a value must be to match, and what its parts are then.</summary>
internal sealed partial class Transfer
{
    private Scalar? Matches(World world, Value value, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value: var constant }:
                return constant.ConstantValue is { HasValue: true, Value: null } ? IsNull(world, value)
                    : Constants.Of(constant) is { } number ? IsIn(world, value.Scalar, Single(number, pattern.InputType)) : null;
            case INegatedPatternOperation { Pattern: var inner }:
                return Not(world, Matches(world, value, inner));
            case IRelationalPatternOperation relational when Constants.Of(relational.Value) is { } bound:
                return IsIn(world, value.Scalar, Range(relational.OperatorKind, bound));
            case IBinaryPatternOperation both:
                return Combine(world, Matches(world, value, both.LeftPattern), Matches(world, value, both.RightPattern), both.OperatorKind == BinaryOperatorKind.And);
            case IDiscardPatternOperation:
                return Scalar.True;
            case IDeclarationPatternOperation declaration:
                Bind(world, declaration.DeclaredSymbol, value, declaration);
                return declaration.MatchesNull ? Scalar.True
                    : SymbolEqualityComparer.Default.Equals(declaration.MatchedType, HandleShapes.Carrier(declaration.InputType) ?? declaration.InputType) ? Not(world, IsNull(world, value)) : null;
            case IRecursivePatternOperation recursive:
                Bind(world, recursive.DeclaredSymbol, value, recursive);
                var all = Not(world, IsNull(world, value)) ?? (recursive.InputType is { IsValueType: true } ? Scalar.True : Scalar.Unknown);
                foreach (var (inner, part) in PartsOf(world, value, recursive))
                    all = Combine(world, all, Matches(world, part, inner), isAnd: true) ?? Scalar.Unknown;
                return all is Scalar.Opaque ? null : all;
            case ITypePatternOperation type:
                return IsCarried(type.MatchedType, type.InputType) ? Not(world, IsNull(world, value)) : null;
            default:
                return null;
        }
    }

    /// <summary>Whether a value of some type is one of another wherever it is not null.</summary>
    private static bool IsCarried(ITypeSymbol type, ITypeSymbol? carrier) => SymbolEqualityComparer.Default.Equals(type, HandleShapes.Carrier(carrier));

    /// <summary>The patterns inside one, each with what it is held against.</summary>
    private IEnumerable<(IPatternOperation Pattern, Value Value)> PartsOf(World world, Value value, IRecursivePatternOperation pattern)
    {
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            yield return (pattern.DeconstructionSubpatterns[i], Position(world, value, pattern, i));
        foreach (var property in pattern.PropertySubpatterns)
            yield return (property.Pattern, MemberOf(world, value, property.Member));
    }

    private Value MemberOf(World world, Value value, IOperation member) => member switch
    {
        IPropertyReferenceOperation { Property: var property } when Validity(world, property, value) is { } validity => Value.Of(validity),
        IPropertyReferenceOperation { Property: var property } when HandleShapes.Storage(property) is { } stored => MemberOf(world, value, stored, property.Type),
        IFieldReferenceOperation { Field: var field } when HandleShapes.Storage(field) is { } stored => MemberOf(world, value, stored, field.Type),
        _ => Value.Nothing,
    };

    private Value MemberOf(World world, Value value, ISymbol member, ITypeSymbol type) =>
        value.Instance is { } instance ? Read(world, session.Places.Member(instance, member), type) : value.Member(member);

    /// <summary>What a tuple, or a record, has at a position.</summary>
    private Value Position(World world, Value value, IRecursivePatternOperation pattern, int position)
    {
        if ((pattern.MatchedType ?? pattern.InputType) is INamedTypeSymbol { IsTupleType: true } tuple)
            return position < tuple.TupleElements.Length ? value.Member(HandleShapes.Storage(tuple.TupleElements[position])!) : Value.Nothing;
        return pattern.DeconstructSymbol is IMethodSymbol method && position < method.Parameters.Length && PropertyOf(method, method.Parameters[position]) is { } property
            ? MemberOf(world, value, HandleShapes.Storage(property)!, property.Type)
            : Value.Nothing;
    }

    /// <summary>What follows for the parts of a pattern that all of them match, or none does.</summary>
    private void AssumeMatch(World world, Value value, IPatternOperation pattern, bool expected)
    {
        switch (pattern)
        {
            case INegatedPatternOperation { Pattern: var inner }:
                AssumeMatch(world, value, inner, !expected);
                break;
            case IBinaryPatternOperation both when both.OperatorKind == (expected ? BinaryOperatorKind.And : BinaryOperatorKind.Or):
                AssumeMatch(world, value, both.LeftPattern, expected);
                AssumeMatch(world, value, both.RightPattern, expected);
                break;
            case IRecursivePatternOperation recursive when expected:
                foreach (var (inner, part) in PartsOf(world, value, recursive).ToList())
                    AssumeMatch(world, part, inner, true);
                break;
            case IConstantPatternOperation or IRelationalPatternOperation or IDeclarationPatternOperation or ITypePatternOperation:
                Assume(world, Matches(world, value, pattern), expected);
                break;
        }
    }

    private void Bind(World world, ISymbol? variable, Value value, IOperation operation)
    {
        if (variable is not null)
            Store(world, session.Places.Root(variable), value, operation);
    }
}
