namespace Zx.Tool.Input;

/// <summary>What keeps a command from doing its work, told to the user as it stands.</summary>
internal sealed class ToolException(string message) : Exception(message)
{
    /// <summary>A file that could not be read or written.</summary>
    public static ToolException OfFile(string verb, string path, Exception cause) => new(cause switch
    {
        _ when path.Length == 0 => $"cannot {verb} a file without a name",
        FileNotFoundException => $"cannot {verb} '{path}': there is no such file",
        DirectoryNotFoundException => $"cannot {verb} '{path}': its folder does not exist",
        UnauthorizedAccessException => $"cannot {verb} '{path}': access is denied",
        _ => $"cannot {verb} '{path}': {cause.Message}",
    });
}
