namespace Zx.Kernel;

/// <summary>A socket as .NET's stream of bytes. The end of the stream is where the other end has closed or shut down writing.</summary>
/// <param name="end">The socket's handle.</param>
/// <param name="access">For what the stream is: reading, writing or both, as far as the handle's rights allow.</param>
internal sealed class SocketStream(SocketEnd end, FileAccess access) : Stream
{
    private int _disposed;

    public override bool CanRead => Allows(FileAccess.Read, ZxRights.Read);

    public override bool CanWrite => Allows(FileAccess.Write, ZxRights.Write);

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        Demand(CanRead, "read");
        while (true)
        {
            ZxStatus status = AsyncSocket.TryRead(end.Handle, buffer, out int read);
            if (status != ZxStatus.ShouldWait)
            {
                Check(status, "zx_socket_read");
                return read;
            }

            Block(AsyncSocket.ReadEnds);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Demand(CanWrite, "written to");
        while (!buffer.IsEmpty)
        {
            ZxStatus status = AsyncSocket.TryWrite(end.Handle, buffer, out int written);
            if (status == ZxStatus.ShouldWait)
            {
                Block(AsyncSocket.WriteEnds);
            }
            else
            {
                Check(status, "zx_socket_write");
                buffer = buffer[written..];
            }
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Demand(CanRead, "read");
        try
        {
            return await AsyncSocket.ReadAsync(end.Handle, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (ZxException exception)
        {
            throw Failure(exception);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Demand(CanWrite, "written to");
        try
        {
            await AsyncSocket.WriteAsync(end.Handle, buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (ZxException exception)
        {
            throw Failure(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(buffer.AsSpan(offset, count));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    /// <summary>Does nothing: what is written is at the other end.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0 && disposing)
        {
            // Whoever reads at the other end learns that there is no more, though the handle may be needed for reading.
            if (access == FileAccess.Write && end.Handle.Find(SysRequirements.SocketShutdownHandle, out HandleView view) == ZxStatus.Ok)
            {
                ((SocketDispatcher)view.Dispatcher).Shutdown(SocketShutdownOptions.Write);
            }

            end.Release();
        }

        base.Dispose(disposing);
    }

    private static void Check(ZxStatus status, string call)
    {
        if (status != ZxStatus.Ok)
        {
            throw Failure(new ZxException(status, call));
        }
    }

    // Code that knows streams, and not this runtime, expects their exception.
    private static IOException Failure(ZxException exception) => new(exception.Message, exception);

    private bool Allows(FileAccess wanted, ZxRights right) =>
        _disposed == 0 && (access & wanted) != 0 && (end.Rights & right) != ZxRights.None;

    private void Demand(bool isAllowed, string use)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (!isAllowed)
        {
            throw new NotSupportedException($"This stream cannot be {use}: its handle lacks the right, or it is for the other direction.");
        }
    }

    private void Block(ZxSignals watched)
    {
        ZxStatus status = end.Handle.Find(default, out HandleView view);
        Check(status == ZxStatus.Ok ? BlockingWait.Wait(view, watched, ZxTime.Infinite, out _) : status, "zx_object_wait_one");
    }
}
