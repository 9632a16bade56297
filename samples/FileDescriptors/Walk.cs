using System.Buffers.Binary;
using System.Text;
using Zx;

namespace FileDescriptors;

/// <summary>A walk through the API, which says what it does.</summary>
/// <param name="output">Where it says it.</param>
internal sealed class Walk(TextWriter output)
{
    public void Run()
    {
        HandOver();
        Send();
        Count();
    }

    /// <summary>The reading end of a pipe goes through a socket: here it is gone, there it still reads.</summary>
    private void HandOver()
    {
        output.WriteLine("A pipe");
        var (reader, writer) = Fd.Pipe();
        Say($"{reader} reads, {writer} writes");
        Say($"wrote {writer.Write("through a socket"u8)} bytes");
        writer.Close().ThrowIfError();

        var (near, far) = UnixSocket.Create();
        using (near)
        using (far)
        {
            Say($"through {near} to {far}");
            ZxStatus status = near.HandOver(reader, "a reader"u8);
            if (status != ZxStatus.Ok)
            {
                // Only a hand-over that succeeds takes the descriptor along.
                reader.Close().ThrowIfError();
                throw new ZxException(status);
            }

            Span<byte> text = stackalloc byte[32];
            var (size, received) = far.Receive(text);
            Say($"received {received}, \"{Encoding.UTF8.GetString(text[..size])}\"");

            // What it may do is for the kernel to say: As asks for its access mode.
            if (received.TryAs(Rights.Write, out FdHandle<Write> wrong) == ZxStatus.Ok)
            {
                wrong.Close().ThrowIfError();
                throw new InvalidOperationException("The reading end of a pipe can be written.");
            }

            using FdHandle<Read> got = received.As(Rights.Read);
            size = got.Read(text);
            Say($"it cannot be written; as {got} it reads \"{Encoding.UTF8.GetString(text[..size])}\"");
        }
    }

    /// <summary>A file in memory is sent and kept: both descriptors are of one file, and share its position.</summary>
    private void Send()
    {
        output.WriteLine("A file in memory");
        using FdHandle<MemoryFile> file = Fd.Memory("walk"u8);
        Say($"{file}: wrote {file.Write("one two three"u8)} bytes");

        var (near, far) = UnixSocket.Create();
        using (near)
        using (far)
        {
            near.Send(file, "a file"u8).ThrowIfError();
            Span<byte> text = stackalloc byte[32];
            var (_, received) = far.Receive(text);
            using FdHandle<ReadSeek> copy = received.As(default(ReadSeek));
            Say($"sent it and kept it; the other side has {copy}, at {copy.Seek(0, SeekOrigin.Current)}");

            file.Seek("one ".Length, SeekOrigin.Begin);
            int size = copy.Read(text);
            Say($"moved here, it reads \"{Encoding.UTF8.GetString(text[..size])}\" there");
        }
    }

    /// <summary>Two descriptors of one counter, one of which only adds.</summary>
    private void Count()
    {
        output.WriteLine("A counter");
        using FdHandle<Counter> counter = Fd.Event(2);
        using FdHandle<Write> adder = counter.Duplicate(Rights.Write);
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(number, 40);
        adder.Write(number);
        counter.Read(number);
        Say($"{counter} has {BinaryPrimitives.ReadUInt64LittleEndian(number)}, of which {adder} added 40");
    }

    private void Say(string text) => output.WriteLine("  " + text);
}
