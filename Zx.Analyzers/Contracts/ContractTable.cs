using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>Reads the contracts of methods from their attributes, and from those of what they override and implement.</summary>
internal sealed class ContractTable(KnownSymbols known, HandleShapes shapes)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodContract> _contracts = new(SymbolEqualityComparer.Default);

    public MethodContract Of(IMethodSymbol method)
    {
        var definition = ExtensionBlocks.Implementation(method).OriginalDefinition;
        return _contracts.TryGetValue(definition, out var contract) ? contract : _contracts.GetOrAdd(definition, Read);
    }

    /// <summary>What happens to the handle of a parameter, as far as attributes say.</summary>
    public Effect Of(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return OfParameter(parameter);
        var effects = Of(method).Parameters;
        int index = parameter.Ordinal + (ExtensionBlocks.HasReceiver(method) ? 1 : 0);
        return index < effects.Length ? effects[index] : Effect.Unknown;
    }

    /// <summary>The effect of reading a field or property: lent, acquired, or unknown.</summary>
    public Effect OfMember(ISymbol member) => First(known.EffectOf(member.GetAttributes()), known.Declared.OfResult(member));

    private MethodContract Read(IMethodSymbol method)
    {
        var sources = new[] { method }.Concat(Inherited(method)).ToList();
        var parameters = method.Parameters
            .Select(parameter => FirstEffect(sources, source => parameter.Ordinal < source.Parameters.Length ? OfParameter(source.Parameters[parameter.Ordinal]) : Effect.Unknown))
            .ToImmutableArray();
        var receiver = FirstEffect(sources, source => First(known.EffectOf(source.GetAttributes()), known.Declared.OfReceiver(source)));
        var result = FirstEffect(sources, source => First(known.EffectOf(source.GetReturnTypeAttributes()), known.Declared.OfResult(source)));
        if (method.AssociatedSymbol is IPropertySymbol property && result == Effect.Unknown)
            result = OfMember(property);

        // Nothing is acquired through a receiver: the attribute speaks of what the method, or constructor, makes.
        if (receiver == Effect.Acquire)
            (receiver, result) = (Effect.Unknown, Effect.Acquire);

        if (method.IsExtensionMethod && parameters.Length > 0)
        {
            if (parameters[0] == Effect.Unknown)
                parameters = parameters.SetItem(0, receiver);
            receiver = Effect.Unknown;
        }
        else if (receiver == Effect.Unknown && !method.IsStatic && shapes.IsHandle(method.ContainingType))
        {
            receiver = IsQuery(method) ? Effect.Query : Effect.Use;
        }

        var requirements = sources.Select(source => RightsRequirements.Of(source, known)).FirstOrDefault(all => !all.IsEmpty);
        return new MethodContract(
            receiver, parameters, result, SuccessOf(method), requirements.IsDefault ? ImmutableArray<RightsRequirement>.Empty : requirements)
        {
            Rights = sources.Select(source => HandleRights.OfMade(source, known)).FirstOrDefault(rights => !rights.IsEmpty) ?? ImmutableDictionary<HandleName, uint>.Empty,
            Protocol = sources.Select(source => Protocol.Of(source, known, shapes)).FirstOrDefault(protocol => protocol != Protocol.None) ?? Protocol.None,
        };
    }

    private Effect OfParameter(IParameterSymbol parameter) => First(known.EffectOf(parameter.GetAttributes()), known.Declared.OfParameter(parameter));

    private static Effect FirstEffect(List<IMethodSymbol> sources, Func<IMethodSymbol, Effect> effect) =>
        sources.Select(effect).FirstOrDefault(found => found != Effect.Unknown);

    // An attribute is nearer to the code than a contract file.
    private static Effect First(Effect stated, Effect declared) => stated != Effect.Unknown ? stated : declared;

    private static IEnumerable<IMethodSymbol> Inherited(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            yield return overridden.OriginalDefinition;

        foreach (var explicitly in method.ExplicitInterfaceImplementations)
            yield return explicitly.OriginalDefinition;

        if (method.ContainingType is not { } type || method.IsStatic || method.DeclaredAccessibility != Accessibility.Public)
            yield break;

        foreach (var member in type.AllInterfaces.SelectMany(face => face.GetMembers(method.Name)).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method))
                yield return member.OriginalDefinition;
        }
    }

    /// <summary>Asks about the value, not about the object behind it.</summary>
    private static bool IsQuery(IMethodSymbol method) =>
        method.MethodKind == MethodKind.PropertyGet
            ? method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_UInt32 or SpecialType.System_Int32 or SpecialType.System_UInt64
                or SpecialType.System_Int64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr
            : method.MethodKind == MethodKind.Constructor || method.Name is "Equals" or "GetHashCode" or "ToString" or "CompareTo";

    /// <summary>The result that stands for success: true, or the zero member of an enum.</summary>
    private static long? SuccessOf(IMethodSymbol method)
    {
        var type = HandleShapes.IsTask(method.ReturnType) && HandleShapes.Carrier(method.ReturnType) is { } inner ? inner : method.ReturnType;
        return type.SpecialType == SpecialType.System_Boolean ? 1 : type.TypeKind == TypeKind.Enum && HasZeroMember(type) ? 0 : null;
    }

    private static bool HasZeroMember(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => field.HasConstantValue && Constants.ToInteger(field.ConstantValue) == 0);
}
