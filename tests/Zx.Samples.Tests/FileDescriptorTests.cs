using FileDescriptors;
using Microsoft.CodeAnalysis;
using Zx.Tour.Diagnostics;

namespace Zx.Samples.Tests;

/// <summary>File descriptors described in a definition file: they work, and the rules know them.</summary>
public class FileDescriptorTests
{
    [SkippableTheory]
    [InlineData("received FdHandle<AnyRights>", "\"a reader\"")]
    [InlineData("it cannot be written", "reads \"through a socket\"")]
    [InlineData("the other side has FdHandle<ReadSeek>", "at 13")]
    [InlineData("it reads", "\"two three\" there")]
    [InlineData("FdHandle<Counter>", "has 42")]
    public void The_walk_says_what_it_does(string what, string expected)
    {
        Assert.Contains(Lines(), line => line.Contains(what, StringComparison.Ordinal) && line.Contains(expected, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("default(FdHandle<Zx.Read>).Raw", ZxStatus.BadHandle)]
    [InlineData("write", ZxStatus.AccessDenied)]
    [InlineData("seek", ZxStatus.AccessDenied)]
    [InlineData("socket", ZxStatus.WrongType)]
    [InlineData("read", ZxStatus.Ok)]
    public void What_a_descriptor_may_do_the_kernel_tells(string question, ZxStatus expected)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "This needs Linux.");
        var (reader, writer) = Fd.Pipe();
        writer.Dispose();
        var handle = question.StartsWith("default", StringComparison.Ordinal) ? default : reader.ToHandle();

        ZxStatus status = question switch
        {
            "write" => handle.TryAs(out FdHandle<Write> _),
            "seek" => handle.TryAs(out FdHandle<Seek> _),
            "socket" => handle.TryAs(out UnixSocketHandle<AnyRights> _),
            _ => handle.TryAs(out FdHandle<Read> _),
        };
        RawFd.HandleClose(handle.Raw);

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("use after it is handed over", "near.HandOver(fd, data).ThrowIfError(); |fd.Read(buffer);", "ZX1001")]
    [InlineData("closed twice", "fd.Close().ThrowIfError(); |fd.Close().ThrowIfError();", "ZX1003")]
    [InlineData("disposed of after it is handed over: no stale value is told apart", "near.HandOver(fd, data).ThrowIfError(); |fd.Dispose();", "ZX1003")]
    [InlineData("kept where the hand-over may have failed", "var p = |Fd.Pipe(); p.Writer.Close().ThrowIfError(); if (near.HandOver(p.Reader, data) != ZxStatus.Ok) Console.WriteLine();", "ZX1006")]
    [InlineData("never closed", "var counter = |Fd.Event(1); counter.Read(buffer);", "ZX1005")]
    [InlineData("dropped", "|Fd.Event(1);", "ZX1008")]
    [InlineData("written, though it only reads", "|fd.Write(data);", "ZX2001")]
    [InlineData("moved, though it has no position", "|fd.Seek(0, SeekOrigin.Begin);", "ZX2001")]
    [InlineData("sent, though it may not be", "near.Send(|weak, data).ThrowIfError();", "ZX2001")]
    [InlineData("read from the end that is written", "var p = Fd.Pipe(); |p.Writer.Read(buffer); p.Writer.Close().ThrowIfError(); p.Reader.Close().ThrowIfError();", "ZX2001")]
    [InlineData("written after its reader was closed, as numbers", "RawFd.FdPipe(out uint r, out uint w).ThrowIfError(); RawFd.HandleClose(r).ThrowIfError(); RawFd.FdWrite(|w, data, out _).ThrowIfError(); RawFd.HandleClose(w).ThrowIfError();", "ZX3004")]
    [InlineData("written after its reader was closed", "var p = Fd.Pipe(); p.Reader.Close().ThrowIfError(); |p.Writer.Write(data); p.Writer.Close().ThrowIfError();", "ZX3004")]
    [InlineData("sent through a socket whose other end is closed", "var (one, two) = UnixSocket.Create(); two.Close().ThrowIfError(); |one.Send(fd, data).ThrowIfError(); one.Close().ThrowIfError();", "ZX3004")]
    [InlineData("a Unix socket where a descriptor is needed", "var (one, two) = UnixSocket.Create(); RawFd.FdWrite(|one.Raw, data, out _).ThrowIfError(); one.Close().ThrowIfError(); two.Close().ThrowIfError();", "ZX2003")]
    [InlineData("a status that nobody looks at", "|near.Send(fd, data);", "ZX3005")]
    [InlineData("written while its reader is sent to somebody: no fault", "var p = Fd.Pipe(); near.Send(p.Reader, data).ThrowIfError(); p.Reader.Close().ThrowIfError(); p.Writer.Write(data); p.Writer.Close().ThrowIfError();", null)]
    [InlineData("written while a duplicate of its reader is open: no fault", "var p = Fd.Pipe(); var again = p.Reader.Duplicate(Rights.Same); p.Reader.Close().ThrowIfError(); p.Writer.Write(data); p.Writer.Close().ThrowIfError(); again.Close().ThrowIfError();", null)]
    [InlineData("lent and still there: no fault", "near.Send(fd, data).ThrowIfError(); fd.Read(buffer); fd.Close().ThrowIfError();", null)]
    public async Task A_misuse_is_caught(string what, string marked, string? expected)
    {
        const string Start = """
            using System;
            using System.IO;
            using FileDescriptors;
            using Zx;

            static class Misuse
            {
                static void Do(
                    [HandleUse] UnixSocketHandle<UnixSocketRights> near, [HandleUse] FdHandle<Read> weak,
                    [HandleUse] FdHandle<PipeReader> lent, byte[] data, byte[] buffer)
                {
                    var fd = lent.Duplicate(Rights.Same);

            """;
        string code = Start + marked.Replace("|", "") + "\n    }\n}\n";

        // What has nothing to do with the case: the descriptor that some cases leave open.
        Diagnostic[] diagnostics = [.. (await InProcessCompiler.CompileAsync(code, "Misuse.cs", []))
            .Where(diagnostic => diagnostic.Id.StartsWith("ZX", StringComparison.Ordinal) && diagnostic.Location.SourceSpan.Start >= Start.Length)];

        Assert.True(
            diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan.Start))
                .SequenceEqual(expected is null ? [] : [(expected, Start.Length + marked.IndexOf('|'))]),
            $"{what}: {string.Join("; ", diagnostics.Select(diagnostic => diagnostic.ToString()))}");
    }

    [Fact]
    public async Task A_right_of_its_own_is_named_in_the_words_of_the_sentence()
    {
        Diagnostic missing = (await InProcessCompiler.CompileAsync(
            "using FileDescriptors; using Zx; static class C { static void M([HandleUse] FdHandle<Read> fd) { fd.Seek(0, default); } }", "C.cs", []))
            .Single(diagnostic => diagnostic.Id == "ZX2001");

        Assert.Equal("'fd' lacks FD_RIGHT_SEEK (it has ZX_RIGHT_READ): fd must be of type FD_TYPE_FD and have FD_RIGHT_SEEK.", missing.GetMessage());
    }

    private static string[] Lines()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "This needs Linux.");
        using var output = new StringWriter();
        new Walk(output).Run();
        return output.ToString().Split(output.NewLine);
    }
}
