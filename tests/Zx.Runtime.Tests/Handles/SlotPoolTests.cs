using Zx.Kernel;

namespace Zx.Runtime.Tests.Handles;

public sealed class SlotPoolTests
{
    [Fact]
    public void A_full_pool_gives_nothing_until_a_slot_comes_back()
    {
        var pool = new SlotPool(capacity: 3, reuseFloor: 10);
        HandleSlot[] slots = [.. Enumerable.Range(0, 3).Select(_ => pool.TryRent()!)];
        Assert.Equal([0, 1, 2], slots.Select(slot => slot.Index));
        Assert.Null(pool.TryRent());
        pool.Return(slots[1]);
        Assert.Same(slots[1], pool.TryRent());
        Assert.Null(pool.TryRent());
    }

    [Fact]
    public void Slots_come_back_oldest_first_and_only_above_the_floor()
    {
        var pool = new SlotPool(capacity: 100, reuseFloor: 2);
        HandleSlot[] slots = [.. Enumerable.Range(0, 3).Select(_ => pool.TryRent()!)];
        pool.Return(slots[2]);
        pool.Return(slots[0]);
        Assert.Equal(3, pool.TryRent()!.Index);
        pool.Return(slots[1]);
        Assert.Equal(2, pool.TryRent()!.Index);
        Assert.Equal(4, pool.TryRent()!.Index);
    }

    [Fact]
    public void Slots_stay_where_they_are_while_the_pool_grows()
    {
        var pool = new SlotPool(capacity: 10_000, reuseFloor: 0);
        HandleSlot[] slots = [.. Enumerable.Range(0, 10_000).Select(_ => pool.TryRent()!)];
        Assert.All(slots, slot => Assert.Same(slot, pool.At(slot.Index)));
        Assert.Null(pool.At(10_000));
        Assert.Null(pool.TryRent());
    }

    [Fact]
    public async Task The_slots_made_so_far_can_be_listed_while_the_pool_grows()
    {
        const int Capacity = 4096;
        for (int round = 0; round < 1000; round++)
        {
            var pool = new SlotPool(Capacity, reuseFloor: 0);
            var growth = Task.Run(() =>
            {
                while (pool.TryRent() is not null)
                {
                }
            });
            for (int listed = 0; listed < Capacity;)
            {
                ReadOnlySpan<HandleSlot> made = pool.Made;
                Assert.True(made.Length >= listed);
                listed = made.Length;
                Assert.True(listed == 0 || made[^1].Index == listed - 1);
            }

            await growth;
        }
    }
}
