using System.Text;

namespace Zx.Tool.Input;

/// <summary>Writes what a command makes.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text as UTF-8 without a mark, and makes the folders above it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ToolException.OfFile("write", path, exception);
        }
    }
}
