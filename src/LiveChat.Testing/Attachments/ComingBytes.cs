namespace LiveChat.Testing.Attachments;

/// <summary>Gives its bytes when it is told to.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="breaksOff">Whether the connection is lost after them.</param>
internal sealed class ComingBytes(byte[] bytes, bool breaksOff = false) : Stream
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _bytes = new(bytes);

    /// <summary>Ends when somebody wants to read.</summary>
    public Task Asked => _asked.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void GoOn() => _goOn.TrySetResult();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _asked.TrySetResult();
        await _goOn.Task.WaitAsync(cancellationToken);
        return _bytes.Read(buffer.Span) is var read && (read > 0 || !breaksOff) ? read : throw new InvalidDataException("The connection was lost.");
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A storage waits for bytes, it blocks no thread.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
