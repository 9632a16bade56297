using Zx.Kernel;

namespace Zx.Runtime.Tests.Concurrency;

public sealed class DispatcherLockTests : ConcurrentTest
{
    private readonly DispatcherLock _gate = DispatcherLock.Create();
    private int _count;

    [Fact]
    public void One_thread_is_inside_at_a_time()
    {
        const int Turns = 50_000;
        int inside = 0;
        InParallel(_ =>
        {
            for (int i = 0; i < Turns; i++)
            {
                using (_gate.EnterScope())
                {
                    Assert.Equal(1, ++inside);
                    _count++;
                    inside--;
                }
            }
        });

        Assert.Equal(Threads * Turns, _count);
    }

    [Fact]
    public void Who_is_inside_is_told_instead_of_waiting_for_itself()
    {
        using (_gate.EnterScope())
        {
            Assert.Throws<LockRecursionException>(() => _gate.EnterScope().Dispose());
        }

        _gate.EnterScope().Dispose();
    }

    [Fact]
    public void An_exception_leaves_it()
    {
        Assert.Throws<InvalidOperationException>(Throw);

        Assert.False(_gate.IsHeldByCurrentThread);
        _gate.EnterScope().Dispose();
    }

    private void Throw()
    {
        using (_gate.EnterScope())
        {
            throw new InvalidOperationException();
        }
    }
}
