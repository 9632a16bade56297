using System.Runtime.CompilerServices;

namespace Zx.Kernel;

/// <summary>
/// Guards an object, or the two ends of a pair, for as long as a call takes: some tests, at most a copy of what a socket holds. It is
/// not reentrant.
/// </summary>
/// <remarks>
/// <see cref="Lock"/> costs two atomic instructions, which are half of what a small write costs. This one leaves by a plain store:
/// it does not know who waits, so whoever does looks again by itself, and lets others have the processor meanwhile.
/// A struct, so that <c>lock</c> cannot be used on it by mistake.
/// </remarks>
internal readonly struct DispatcherLock
{
    private readonly Word _word;

    private DispatcherLock(Word word) => _word = word;

    /// <summary>Whether the caller is inside.</summary>
    public bool IsHeldByCurrentThread => _word.Holder == Environment.CurrentManagedThreadId;

    public static DispatcherLock Create() => new(new Word());

    /// <summary>Enters; whoever disposes of the scope leaves.</summary>
    /// <exception cref="LockRecursionException">The thread is inside already: it would wait for itself.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Scope EnterScope()
    {
        Word word = _word;
        int self = Environment.CurrentManagedThreadId;
        if (Interlocked.CompareExchange(ref word.Holder, self, 0) != 0)
        {
            Wait(word, self);
        }

        return new Scope(word);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Wait(Word word, int self)
    {
        if (word.Holder == self)
        {
            throw new LockRecursionException();
        }

        var spin = new SpinWait();
        do
        {
            // Yields after a while, but does not sleep: a millisecond is a thousand times as long as anybody stays inside.
            spin.SpinOnce(sleep1Threshold: -1);
        }
        while (Volatile.Read(ref word.Holder) != 0 || Interlocked.CompareExchange(ref word.Holder, self, 0) != 0);
    }

    /// <summary>The time inside.</summary>
    public readonly ref struct Scope
    {
        private readonly Word _word;

        internal Scope(Word word) => _word = word;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose() => Volatile.Write(ref _word.Holder, 0);
    }

    /// <summary>What the copies of the struct share: the thread that is inside, or zero.</summary>
    internal sealed class Word
    {
        public int Holder;
    }
}
