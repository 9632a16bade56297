namespace Zx.Runtime.Tests.Model;

/// <summary>A call that throws the status with which it is refused.</summary>
internal static class Attempt
{
    /// <summary>Makes the call.</summary>
    /// <returns>The status with which it was refused; OK if it was not.</returns>
    public static ZxStatus Of(Action call)
    {
        try
        {
            call();
            return ZxStatus.Ok;
        }
        catch (ZxException refused)
        {
            return refused.Status;
        }
    }
}
