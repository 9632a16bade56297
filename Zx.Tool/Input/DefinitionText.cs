using System.Text;
using Microsoft.CodeAnalysis.Text;
using Zx.Abigen;

namespace Zx.Tool.Input;

/// <summary>A definition file that was read.</summary>
/// <param name="Path">Its path as the user wrote it; the name of standard input for <c>-</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record DefinitionText(string Path, SourceText Text)
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What messages call standard input.</summary>
    public const string StandardInputName = "<stdin>";

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a definition file.</summary>
    /// <param name="path">Its path, or <c>-</c>.</param>
    /// <param name="standardInput">Opens standard input.</param>
    /// <exception cref="ToolException">There is no such file, or it is not text.</exception>
    public static DefinitionText Read(string path, Func<Stream> standardInput)
    {
        string name = path == StandardInput ? StandardInputName : path;
        byte[] bytes = path == StandardInput ? ReadAll(standardInput) : ReadFile(path);
        return new DefinitionText(name, SourceText.From(Decode(name, bytes), Encoding.UTF8));
    }

    /// <summary>What the file means.</summary>
    public BindingResult Bind() => AbigenFile.Bind(Text);

    private static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException($"'{path}' is a folder; name the definition file in it");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ToolException.OfFile("read", path, exception);
        }
    }

    private static byte[] ReadAll(Func<Stream> open)
    {
        using Stream stream = open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Decode(string name, byte[] bytes)
    {
        int zero = Array.IndexOf(bytes, (byte)0);
        if (zero >= 0)
        {
            throw new ToolException($"'{name}' is not a text file: byte {zero} is zero");
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ToolException($"'{name}' is not UTF-8 text: byte {Math.Max(0, exception.Index)} begins no character");
        }
    }
}
