namespace Zx;

/// <summary>What a call requires of a handle: rights, all of them, and an object of one of some types.</summary>
/// <remarks>The default value requires nothing. A requirement written with constants folds to constants.</remarks>
public readonly struct HandleRequirement
{
    // The types that will not do, so that no bit means any type and requirements add up by a plain or.
    private readonly ulong _excludedTypes;

    /// <summary>States a requirement.</summary>
    /// <param name="rights">The rights that are needed.</param>
    /// <param name="objectTypes">The object types that will do, as a sum of <see cref="MaskOf"/>; zero for any.</param>
    public HandleRequirement(ZxRights rights, ulong objectTypes = 0)
        : this(objectTypes == 0 ? 0 : ~objectTypes, rights)
    {
    }

    private HandleRequirement(ulong excludedTypes, ZxRights rights)
    {
        _excludedTypes = excludedTypes;
        Rights = rights;
    }

    /// <summary>The rights that are needed, all of them.</summary>
    public ZxRights Rights { get; }

    /// <summary>The bit that stands for an object type.</summary>
    /// <param name="type">The object type.</param>
    /// <returns>The bit whose number is the type's.</returns>
    public static ulong MaskOf(ZxObjectType type) => 1UL << (int)type;

    /// <summary>Requires what this requirement does and what another does.</summary>
    /// <param name="other">The other requirement.</param>
    /// <returns>The rights of both, and an object type that will do for both.</returns>
    public HandleRequirement And(HandleRequirement other) => new(_excludedTypes | other._excludedTypes, Rights | other.Rights);

    /// <summary>Tells whether an object of a type will do.</summary>
    /// <param name="type">The object type.</param>
    /// <returns>Whether it is one of the types asked for, or any will do.</returns>
    public bool Admits(ZxObjectType type) => (_excludedTypes & MaskOf(type)) == 0;

    /// <summary>Looks at a handle as the kernel does, which checks rights before the type.</summary>
    /// <param name="held">The rights that the handle has.</param>
    /// <param name="type">The type of its object.</param>
    /// <returns>
    /// <see cref="ZxStatus.AccessDenied"/> if a right is missing, else <see cref="ZxStatus.WrongType"/> if the object will not do,
    /// else <see cref="ZxStatus.Ok"/>.
    /// </returns>
    public ZxStatus Check(ZxRights held, ZxObjectType type) =>
        (held & Rights) != Rights ? ZxStatus.AccessDenied
        : !Admits(type) ? ZxStatus.WrongType
        : ZxStatus.Ok;
}
