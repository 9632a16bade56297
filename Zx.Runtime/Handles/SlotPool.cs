namespace Zx.Kernel;

/// <summary>The slots of a handle table: a fixed number, made as they are needed.</summary>
/// <param name="capacity">How many slots there can be.</param>
/// <param name="reuseFloor">
/// How many free slots are kept back while new ones can still be made. They are used again in the order in which they were freed, so
/// a value repeats only after 4096 times as many handles were closed.
/// </param>
internal sealed class SlotPool(int capacity, int reuseFloor)
{
    private const int InitialLength = 1024;

    private readonly Lock _gate = new();
    private HandleSlot[] _slots = new HandleSlot[Math.Min(InitialLength, capacity)];
    private int _made;
    private HandleSlot? _oldestFree;
    private HandleSlot? _newestFree;
    private int _freeCount;

    /// <summary>The slots made so far, by index.</summary>
    public ReadOnlySpan<HandleSlot> Made
    {
        get
        {
            // The count first: the array read after it has room for as many, though the pool may have grown in between.
            int made = Volatile.Read(ref _made);
            return Volatile.Read(ref _slots).AsSpan(0, made);
        }
    }

    /// <summary>How many slots are in use.</summary>
    public int LiveCount
    {
        get
        {
            lock (_gate)
            {
                return _made - _freeCount;
            }
        }
    }

    /// <summary>The slot at an index, or null if it has not been made.</summary>
    public HandleSlot? At(int index)
    {
        HandleSlot[] slots = _slots;
        return (uint)index < (uint)slots.Length ? slots[index] : null;
    }

    /// <summary>Takes a slot out of the pool.</summary>
    /// <returns>The slot, without an object; null if all are in use.</returns>
    public HandleSlot? TryRent()
    {
        lock (_gate)
        {
            if (_freeCount > reuseFloor || (_freeCount > 0 && _made == capacity))
            {
                return DequeueFree();
            }

            return _made < capacity ? Make() : null;
        }
    }

    /// <summary>Puts a slot back that no process can name.</summary>
    public void Return(HandleSlot slot)
    {
        slot.Unbind();
        lock (_gate)
        {
            slot.Next = null;
            _oldestFree ??= slot;
            _newestFree?.Next = slot;
            _newestFree = slot;
            _freeCount++;
        }
    }

    private HandleSlot DequeueFree()
    {
        HandleSlot slot = _oldestFree!;
        _oldestFree = slot.Next;
        if (_oldestFree is null)
        {
            _newestFree = null;
        }

        slot.Next = null;
        _freeCount--;
        return slot;
    }

    private HandleSlot Make()
    {
        if (_made == _slots.Length)
        {
            // Readers go on in the old array: it has every slot whose value has been given out so far.
            var longer = new HandleSlot[Math.Min(_slots.Length * 2, capacity)];
            _slots.CopyTo(longer, 0);
            Volatile.Write(ref _slots, longer);
        }

        var slot = new HandleSlot(_made);
        _slots[_made] = slot;
        Volatile.Write(ref _made, _made + 1);
        return slot;
    }
}
