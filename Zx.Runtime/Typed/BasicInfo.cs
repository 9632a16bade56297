namespace Zx;

/// <summary>What can be asked of any handle.</summary>
/// <param name="Koid">The number of its object; duplicates share it.</param>
/// <param name="Rights">The rights of the handle.</param>
/// <param name="ObjectType">What kind of object it refers to.</param>
/// <param name="RelatedKoid">The number of the object's other end, also after that was closed; zero if there is none.</param>
/// <param name="IsWaitable">Whether objects of the type can be waited on.</param>
public readonly record struct BasicInfo(ulong Koid, ZxRights Rights, ZxObjectType ObjectType, ulong RelatedKoid, bool IsWaitable);
