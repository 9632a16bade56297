namespace Zx.Kernel;

/// <summary>Lends blocks of two lengths, so that a socket holds memory only while it holds data.</summary>
/// <remarks>
/// Each thread keeps one block of each length at hand: data that is written and read in turn stays in the same, warm memory and
/// costs no lock.
/// </remarks>
internal sealed class BlockPool
{
    public const int SmallLength = 4 * 1024;
    public const int LargeLength = 64 * 1024;

    // How much idle memory of each length is kept before it is left to the garbage collector.
    private const int MaximumIdleBytes = 32 * 1024 * 1024;

    private static readonly BlockPool Small = new(SmallLength);
    private static readonly BlockPool Large = new(LargeLength);

    [ThreadStatic]
    private static Block? t_small;

    [ThreadStatic]
    private static Block? t_large;

    private readonly Lock _gate = new();
    private readonly int _length;
    private Block? _idle;
    private int _idleBytes;

    private BlockPool(int length) => _length = length;

    /// <summary>Lends an empty block: a large one if as many bytes would fill a small one.</summary>
    public static Block Rent(int bytes) => bytes < SmallLength ? Rent(Small, ref t_small) : Rent(Large, ref t_large);

    /// <summary>Takes back a block that stands in no list.</summary>
    public static void Return(Block block)
    {
        block.Clear();
        if (block.Length == SmallLength)
        {
            Return(Small, ref t_small, block);
        }
        else
        {
            Return(Large, ref t_large, block);
        }
    }

    private static Block Rent(BlockPool pool, ref Block? atHand)
    {
        if (atHand is { } block)
        {
            atHand = null;
            return block;
        }

        return pool.Rent();
    }

    private static void Return(BlockPool pool, ref Block? atHand, Block block)
    {
        if (atHand is null)
        {
            atHand = block;
        }
        else
        {
            pool.Keep(block);
        }
    }

    private Block Rent()
    {
        lock (_gate)
        {
            if (_idle is { } block)
            {
                _idle = block.Next;
                _idleBytes -= _length;
                block.Next = null;
                return block;
            }
        }

        return new Block(_length);
    }

    private void Keep(Block block)
    {
        lock (_gate)
        {
            if (_idleBytes < MaximumIdleBytes)
            {
                block.Next = _idle;
                _idle = block;
                _idleBytes += _length;
            }
        }
    }
}
