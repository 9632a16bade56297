namespace Zx.Tool.Commands;

/// <summary>What a command answers a script.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Clean = 0;

    /// <summary>The definition file, or what was checked, is not as it should be.</summary>
    public const int Found = 1;

    /// <summary>Nothing was done: the command line is wrong, or a file cannot be read or written.</summary>
    public const int CannotRun = 2;
}
