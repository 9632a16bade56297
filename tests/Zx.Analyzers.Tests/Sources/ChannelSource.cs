namespace Zx.Analyzers.Tests;

/// <summary>A channel of somebody else's, whose protocol is stated by attributes alone, and a method of some statements.</summary>
internal static class ChannelSource
{
    public static string Of(string statements) =>
        $$"""
        #pragma warning disable ZX1005, ZX1006, ZX1007
        using System; using System.Threading.Tasks; using Zx;
        [Flags] enum ChanOptions { None = 0, Datagram = 1, HasAccept = 4 }
        [Handle] struct Chan : IDisposable
        {
            [Protocol("Near and Far are the ends of a new channel with options.")]
            [return: HandleAcquire]
            public static (Chan Near, Chan Far) Create(ChanOptions options = ChanOptions.None) => default;
            [Protocol("Fails with ZX_ERR_BAD_STATE if socket is HasAccept.")]
            [Protocol("Fails with ZX_ERR_NOT_SUPPORTED if this is not HasAccept.")]
            [Protocol("Fails with ZX_ERR_SHOULD_WAIT if the peer of this is full.")]
            [Protocol("the peer of this becomes full.")]
            public ZxStatus Share([HandleReleaseAlways] Chan socket) => default;
            [Protocol("this becomes not full.")]
            [return: HandleAcquire]
            public Chan Accept() => default;
            [Protocol("Waits.")]
            public void WaitOne(ZxSignals signals, ZxTime deadline) { }
            [Protocol("Waits.")]
            public Task ShareAsync([HandleReleaseAlways] Chan socket) => Task.CompletedTask;
            [HandleReleaseAlways, Protocol("this is closed.")]
            public void Close() { }
            [HandleReleaseAlways, Protocol("this is closed.")]
            public void Dispose() { }
        }
        static class C
        {
            static async Task M(Chan chan, Chan chan2, Chan s, Chan t, Chan u, Chan v, bool flag)
            {
                {{statements}}
            }
        }
        """;
}
