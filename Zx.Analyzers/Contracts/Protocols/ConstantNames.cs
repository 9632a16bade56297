using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Zx.Abigen;

namespace Zx.Analyzers.Contracts;

/// <summary>The constants that an argument takes, by the names that sentences give them.</summary>
/// <param name="Enumeration">The enumeration whose members they are; null where only numbers are known.</param>
/// <param name="Prefix">What their C names begin with.</param>
internal sealed record ConstantNames(INamedTypeSymbol? Enumeration, string Prefix)
{
    private const string CommonPrefix = "ZX_";

    public static ConstantNames Of(IParameterSymbol parameter, KnownSymbols known)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, known.ArgumentConstants)
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol enumeration }, { Value: string prefix }])
            {
                return new(enumeration, prefix);
            }
        }

        return new(parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? type : null, CommonPrefix);
    }

    /// <summary>The value of a constant: a number, a member, or a C name without its prefix; null for none of them.</summary>
    public long? ValueOf(string name) => char.IsDigit(name[0]) ? ToNumber(name) : Find(name) is { } member ? Constants.ToInteger(member.ConstantValue) : null;

    /// <summary>The member that a name stands for; null for none.</summary>
    public IFieldSymbol? Find(string name) => Named(name) ?? (name.StartsWith(Prefix, StringComparison.Ordinal) && name.Length > Prefix.Length
        ? Named(Naming.Pascal(name.Substring(Prefix.Length).ToLowerInvariant()))
        : null);

    private IFieldSymbol? Named(string name) => Enumeration?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue);

    private static long? ToNumber(string text) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? long.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hexadecimal) ? hexadecimal : null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}

/// <summary>A condition on an argument, which a constant argument decides.</summary>
/// <param name="Parameter">The parameter for it.</param>
/// <param name="TestsFlag">Whether a flag is tested rather than equality.</param>
/// <param name="Value">The constant.</param>
internal sealed record ArgumentCondition(IParameterSymbol Parameter, bool TestsFlag, long Value)
{
    /// <summary>The condition as bound to a method, or null where it names what the method does not have.</summary>
    public static ArgumentCondition? Of(RequirementCondition condition, IMethodSymbol method, KnownSymbols known) =>
        method.Parameters.FirstOrDefault(parameter => ArgumentNames.SpellSame(parameter.Name, condition.Argument)) is { } argument
        && ConstantNames.Of(argument, known).ValueOf(condition.Value) is { } value
            ? new(argument, condition.TestsFlag, value)
            : null;

    public bool IsMetBy(long argument) => TestsFlag ? (argument & Value) != 0 : argument == Value;
}
