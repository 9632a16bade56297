using System;
using Zx;

namespace Owned
{
    /// <summary>A handle of this project's own.</summary>
    [Handle]
    public readonly struct Device
    {
        [return: HandleAcquire]
        public static Device Open(string name) => default;

        [HandleUse]
        public void Send(byte[] bytes) => Console.WriteLine(bytes.Length);

        [HandleRelease]
        public void Close() => Console.WriteLine("closed");
    }

    internal static class Caller
    {
        public static void Right()
        {
            Device device = Device.Open("a");
            device.Send(new byte[4]);
            device.Close();
        }

        public static void Wrong()
        {
            Device device = Device.Open("a");
            device.Close();
            device.Send(new byte[4]);            // ZX1001
            Device twice = Device.Open("b");
            twice.Close();
            twice.Close();                       // ZX1003
            Device leaked = Device.Open("c");    // ZX1005
            leaked.Send(new byte[4]);
        }
    }
}
