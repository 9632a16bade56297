using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace Zx.Runtime.Tests.Streams;

public sealed class SocketStreamTests : KernelTest
{
    [Fact]
    public async Task Readers_and_writers_of_text_run_over_it()
    {
        (var near, var far) = Socket.Create();
        await using var writer = new StreamWriter(near.AsStream()) { AutoFlush = true };
        using var reader = new StreamReader(far.AsStream());
        await writer.WriteLineAsync("first");
        writer.WriteLine("second");
        Assert.Equal("first", await reader.ReadLineAsync());
        Assert.Equal("second", reader.ReadLine());
        await writer.DisposeAsync();
        Assert.Null(await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Json_runs_over_it()
    {
        (var near, var far) = Socket.Create();
        int[] numbers = [.. Enumerable.Range(0, 200_000)];
        Task writing = Write();
        using Stream stream = far.AsStream();
        Assert.Equal(numbers, await JsonSerializer.DeserializeAsync<int[]>(stream));
        await writing;

        async Task Write()
        {
            await using Stream target = near.AsStream();
            await JsonSerializer.SerializeAsync(target, numbers);
        }
    }

    [Fact]
    public void Blocking_calls_wait_as_streams_do()
    {
        (var near, var far) = Socket.Create();
        byte[] data = Bytes(1_000_000);
        byte[] received = new byte[data.Length];
        using Stream source = far.AsStream();
        var thread = new Thread(() =>
        {
            using Stream target = near.AsStream();
            target.Write(data);
        });
        thread.Start();
        source.ReadExactly(received);
        Assert.Equal(-1, source.ReadByte());
        thread.Join();
        Assert.Equal(data, received);
    }

    [Fact]
    public void It_owns_the_handle()
    {
        (var near, _) = Socket.Create();
        Stream stream = near.AsStream();
        Assert.True(IsValid(near.Raw));
        stream.Dispose();
        stream.Dispose();
        Assert.False(IsValid(near.Raw));
        Assert.Throws<ObjectDisposedException>(() => stream.Read(new byte[1]));
        Assert.False(stream.CanRead || stream.CanWrite || stream.CanSeek);
    }

    [Fact]
    public void It_can_do_what_the_rights_allow()
    {
        (var near, _) = Socket.Create();
        using Stream stream = near.Replace(Rights.Write).AsStream();
        Assert.Equal((false, true), (stream.CanRead, stream.CanWrite));
        Assert.Throws<NotSupportedException>(() => stream.Read(new byte[1]));
    }

    [Fact]
    public void A_failure_is_that_of_a_stream()
    {
        (var near, var far) = Socket.Create();
        far.Close().ThrowIfError();
        using Stream stream = near.AsStream();
        IOException exception = Assert.Throws<IOException>(() => stream.Write("x"u8));
        Assert.Equal(ZxStatus.PeerClosed, Assert.IsType<ZxException>(exception.InnerException).Status);
    }

    [Fact]
    public async Task It_stays_in_its_process()
    {
        (var near, var far) = Socket.Create();
        await using Stream target = near.AsStream();
        using Stream source = far.AsStream();
        using var other = ZxProcess.Create("other");
        using (other.Enter())
        {
            await target.WriteAsync("x"u8.ToArray());
            Assert.Equal(1, source.Read(new byte[1]));
        }
    }

    [Fact]
    public async Task Pipes_run_over_it()
    {
        (var near, var far) = Socket.Create();
        PipeWriter writer = near.AsPipeWriter();
        PipeReader reader = far.AsPipeReader();
        await writer.WriteAsync("through a pipe"u8.ToArray());
        ReadResult result = await reader.ReadAsync();
        Assert.Equal("through a pipe", Encoding.UTF8.GetString(result.Buffer.ToArray()));
        reader.AdvanceTo(result.Buffer.End);
        await writer.CompleteAsync();
        Assert.True((await reader.ReadAsync()).IsCompleted);
        await reader.CompleteAsync();
        Assert.Empty(Process.Handles);
    }

    [Fact]
    public async Task A_duplex_pipe_shuts_down_one_direction_at_a_time()
    {
        (var near, var far) = Socket.Create();
        IDuplexPipe client = near.AsDuplexPipe();
        IDuplexPipe server = far.AsDuplexPipe();
        await client.Output.WriteAsync("question"u8.ToArray());
        await client.Output.CompleteAsync();

        Assert.Equal("question", await ReadAll(server.Input));
        await server.Output.WriteAsync("answer"u8.ToArray());
        await server.Output.CompleteAsync();
        Assert.Equal("answer", await ReadAll(client.Input));

        Assert.Empty(Process.Handles);

        static async Task<string> ReadAll(PipeReader reader)
        {
            ReadResult result = await reader.ReadAsync();
            while (!result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                result = await reader.ReadAsync();
            }

            string text = Encoding.UTF8.GetString(result.Buffer.ToArray());
            await reader.CompleteAsync();
            return text;
        }
    }
}
