using Zx.Abigen;

namespace Zx.Generators.Emitters;

/// <summary>A call as a method of the typed API; with results it has a status form and a throwing form.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Raw">The raw call that it makes.</param>
/// <param name="IsExtension">Whether its first parameter is the receiver.</param>
/// <param name="TypeParameters">A type of rights for each typed handle, and one for rights that are asked for.</param>
/// <param name="Parameters">Its parameters, the receiver first.</param>
/// <param name="Options">The parameter that moves to the end and may be left out, or null.</param>
/// <param name="Results">Its results after the first.</param>
/// <param name="StatusLocal">A name for a local that no parameter has.</param>
internal sealed record TypedCall(
    string Name,
    RawCall Raw,
    bool IsExtension,
    EquatableArray<TypeParameter> TypeParameters,
    EquatableArray<TypedParameter> Parameters,
    TypedParameter? Options,
    EquatableArray<TypedResult> Results,
    string StatusLocal)
{
    public bool HasThrowingForm => Raw.Call.ReturnsStatus && Results.Count > 0;
}

/// <summary>A type of rights that a call is generic over.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constraints">The interfaces that it must implement.</param>
internal sealed record TypeParameter(string Name, EquatableArray<string> Constraints);

/// <summary>A parameter of a typed call.</summary>
/// <param name="Raw">The raw parameter that it gives the value of.</param>
/// <param name="DeclaredType">Its type, with the modifier.</param>
/// <param name="Value">What is passed for the raw parameter, with the modifier.</param>
internal sealed record TypedParameter(RawParameter Raw, string DeclaredType, string Value);

/// <summary>A result of a typed call.</summary>
/// <param name="Raw">The raw result.</param>
/// <param name="Type">Its type.</param>
/// <param name="TupleName">Its name where several results are returned at once.</param>
/// <param name="Local">A name for the raw value that no parameter has.</param>
/// <param name="Value">The result as made of the raw value; the same text as <paramref name="Local"/> if it is the raw value.</param>
internal sealed record TypedResult(RawParameter Raw, string Type, string TupleName, string Local, string Value)
{
    public bool IsConverted => Value != Local;
}
