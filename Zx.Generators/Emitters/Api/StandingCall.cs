namespace Zx.Generators.Emitters;

/// <summary>A call in the class of a handle type.</summary>
/// <param name="Raw">The call.</param>
/// <param name="Name">Its name there.</param>
internal sealed record StandingCall(NamedCall Raw, string Name);
