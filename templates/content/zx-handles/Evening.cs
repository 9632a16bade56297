using Zx;

namespace ZxHandles1;

/// <summary>How the generated API is used: the rules watch over it.</summary>
public static class Evening
{
    /// <summary>Switches a lamp on, dims it, and switches it off.</summary>
    public static void Spend(uint number)
    {
        using LampHandle<ReadWrite> lamp = Lamp.Create(number);
        lamp.Light(30).ThrowIfError();
    }
}
