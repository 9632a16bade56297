namespace Zx.Kernel;

internal static partial class HandleTable
{
    /// <summary>Destroys every handle of a process that takes no new ones. All are taken away before the first is destroyed.</summary>
    public static void DestroyAll(ZxProcess process)
    {
        HandleChain claimed = default;
        foreach (HandleSlot slot in Slots.Made)
        {
            ulong name = slot.Name;
            if (process.Owns(name) && slot.TryClaim(name))
            {
                claimed.Append(slot);
            }
        }

        Destroy(claimed.First);
    }

    /// <summary>Counts the handles that a process owns, by object type.</summary>
    public static HandleStatsRecord Count(ZxProcess process)
    {
        HandleStatsRecord counts = default;
        foreach (HandleSlot slot in Slots.Made)
        {
            ulong name = slot.Name;
            if (process.Owns(name) && slot.TryRead(name, out Dispatcher dispatcher, out _))
            {
                counts[(int)dispatcher.Type]++;
            }
        }

        return counts;
    }

    /// <summary>Describes every handle that a process owns, in no particular order.</summary>
    public static IReadOnlyList<HandleDescription> Describe(ZxProcess process)
    {
        var descriptions = new List<HandleDescription>();
        foreach (HandleSlot slot in Slots.Made)
        {
            ulong name = slot.Name;
            if (process.Owns(name) && slot.TryRead(name, out Dispatcher dispatcher, out ZxRights rights))
            {
                descriptions.Add(new HandleDescription((uint)name, dispatcher.Type, dispatcher.Koid, dispatcher.RelatedKoid, rights, slot.Acquired));
            }
        }

        return descriptions;
    }
}
