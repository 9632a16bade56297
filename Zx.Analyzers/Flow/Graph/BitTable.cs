namespace Zx.Analyzers.Flow;

/// <summary>A bit for each variable in each block.</summary>
/// <param name="rows">How many blocks there are.</param>
/// <param name="columns">How many variables.</param>
internal sealed class BitTable(int rows, int columns)
{
    private const int WordLength = 64;

    private readonly ulong[] _words = new ulong[rows * WordsFor(columns)];

    /// <summary>How many words a row has.</summary>
    public int Words { get; } = WordsFor(columns);

    public bool this[int row, int column]
    {
        get => (Word(row, column / WordLength) & (1UL << (column % WordLength))) != 0;
        set
        {
            ref ulong word = ref Word(row, column / WordLength);
            ulong bit = 1UL << (column % WordLength);
            word = value ? word | bit : word & ~bit;
        }
    }

    public ref ulong Word(int row, int word) => ref _words[(row * Words) + word];

    public void Clear(int row) => Array.Clear(_words, row * Words, Words);

    private static int WordsFor(int columns) => (columns + WordLength - 1) / WordLength;
}
