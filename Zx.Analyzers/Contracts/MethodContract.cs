using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Contracts;

/// <summary>What a method does to the handles it is given, as far as attributes say.</summary>
/// <param name="Receiver">The effect on the receiver of an instance method.</param>
/// <param name="Parameters">The effect on each parameter.</param>
/// <param name="Return">The effect on what is returned: acquired, lent, or unknown.</param>
/// <param name="Success">The results that say the call succeeded; null for a call that always has when it returns.</param>
/// <param name="Requirements">The rights the call requires.</param>
internal sealed record MethodContract(
    Effect Receiver,
    ImmutableArray<Effect> Parameters,
    Effect Return,
    long? Success,
    ImmutableArray<RightsRequirement> Requirements)
{
    /// <summary>Whether anything is said of any handle.</summary>
    public bool ConcernsHandles { get; } =
        Receiver != Effect.Unknown || Return != Effect.Unknown || Parameters.Any(effect => effect != Effect.Unknown) || !Requirements.IsEmpty;

    /// <summary>What it does to the objects behind its handles, and when it fails for them.</summary>
    public Protocol Protocol { get; init; } = Protocol.None;

    /// <summary>The rights that <c>[HandleRights]</c> states for what comes out.</summary>
    public ImmutableDictionary<HandleName, uint> Rights { get; init; } = ImmutableDictionary<HandleName, uint>.Empty;

    /// <summary>The rights stated for a handle that comes out; null for none.</summary>
    public uint? MadeRights(HandleName made) => Rights.TryGetValue(made, out uint rights) ? rights : null;

    public Effect Of(IParameterSymbol? parameter) =>
        parameter is not null && parameter.Ordinal < Parameters.Length ? Parameters[parameter.Ordinal] : Effect.Unknown;
}

/// <summary>Rights, and an object type, that a call requires of one of its handles.</summary>
/// <param name="Parameter">The parameter, or null for the receiver.</param>
/// <param name="Mask">The rights, all of which are needed.</param>
/// <param name="Sentence">The requirement as stated.</param>
internal sealed record RightsRequirement(IParameterSymbol? Parameter, uint Mask, string Sentence)
{
    /// <summary>The object types that will do, by their constants; none for any.</summary>
    public ImmutableArray<string> ObjectTypes { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>On which argument the requirement depends; null for none.</summary>
    public ArgumentCondition? Condition { get; init; }
}
