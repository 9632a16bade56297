using Microsoft.CodeAnalysis;

namespace Zx.Analyzers.Flow;

/// <summary>Where a handle identity comes from.</summary>
internal enum IdentityOrigin
{
    /// <summary>A call that acquires it.</summary>
    Acquired,

    /// <summary>It was there when the method began: a parameter, a field, a captured variable.</summary>
    Entry,

    /// <summary>A call or member without a contract gave it.</summary>
    Foreign,

    /// <summary>The invalid handle, or a nullable without a value.</summary>
    Nothing,
}

/// <summary>One handle, named by the operation or the place it comes from.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Operation">The operation that made it, if one did.</param>
/// <param name="Place">The place that held it on entry, if one did.</param>
/// <param name="Type">The handle's type, or the type of the value that carries it.</param>
/// <param name="IsLent">Whether it belongs to somebody else by contract.</param>
/// <param name="Initial">Its state when it comes into being.</param>
/// <param name="Acquisition">The number of the identity that the operation made first, which stands for all that it makes.</param>
internal sealed record Identity(
    int Number, IdentityOrigin Origin, IOperation? Operation, Place? Place, ITypeSymbol? Type, bool IsLent, LifeStates Initial, int Acquisition)
{
    /// <summary>Whether this method got it and has to see to its release.</summary>
    public bool IsOwn => Origin == IdentityOrigin.Acquired && Operation is not null;

    /// <summary>Whether a value of its type can be null.</summary>
    public bool CanBeNull => Type is null or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { IsReferenceType: true };
}

/// <summary>Gives every handle identity its number.</summary>
internal sealed class IdentityTable
{
    private readonly Dictionary<(object Source, IdentityRole Role, int Index), Identity> _bySource = [];
    private readonly List<Identity> _identities = [];

    public Identity this[int number] => _identities[number];

    /// <summary>The identity that an operation makes, or that a place held on entry.</summary>
    /// <param name="source">The operation or place.</param>
    /// <param name="role">What the identity is to its source.</param>
    /// <param name="index">Tells apart what one source makes in one role.</param>
    /// <param name="create">Makes the identity, given its number.</param>
    public Identity Get(object source, IdentityRole role, int index, Func<int, Identity> create)
    {
        if (!_bySource.TryGetValue((source, role, index), out var identity))
        {
            identity = create(_identities.Count);
            _identities.Add(identity);
            _bySource.Add((source, role, index), identity);
        }

        return identity;
    }

    /// <summary>What an identity becomes when its operation makes another one while it is still held.</summary>
    public Identity Older(Identity identity) =>
        identity.Operation is null ? identity : Get(identity.Number, IdentityRole.Older, 0, number => identity with { Number = number });
}
