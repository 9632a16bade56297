using System.Diagnostics;

namespace Zx;

/// <summary>A handle as a report shows it.</summary>
/// <param name="Value">The raw value by which its process names it.</param>
/// <param name="ObjectType">What kind of object it refers to.</param>
/// <param name="Koid">The number of the object; duplicates of a handle share it.</param>
/// <param name="RelatedKoid">The number of the object's other end, also after that was closed; zero if there is none.</param>
/// <param name="Rights">The rights of the handle.</param>
/// <param name="Acquired">
/// Where the process got the handle from; null unless <see cref="ZxProcess.TracesHandles"/> was on then.
/// </param>
public readonly record struct HandleDescription(
    uint Value, ZxObjectType ObjectType, ulong Koid, ulong RelatedKoid, ZxRights Rights, StackTrace? Acquired = null);
