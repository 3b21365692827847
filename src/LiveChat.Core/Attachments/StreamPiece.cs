namespace LiveChat.Attachments;

/// <summary>Some bytes of an open stream, from where it stands.</summary>
internal sealed class StreamPiece(Stream whole, long length, bool leaveOpen = false) : Stream
{
    private long _left = length;

    /// <summary>How many bytes of it were not read.</summary>
    public long Left => _left;

    /// <summary>Whether the whole stream could not be read.</summary>
    public bool Broke { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        Broke = true;
        var read = Took(whole.Read(buffer[..Room(buffer.Length)]));
        Broke = false;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Broke = true;
        var read = Took(await whole.ReadAsync(buffer[..Room(buffer.Length)], cancellationToken).ConfigureAwait(false));
        Broke = false;
        return read;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) whole.Dispose();
        base.Dispose(disposing);
    }

    private int Room(int asked) => (int)Math.Min(asked, _left);

    private int Took(int read)
    {
        _left -= read;
        return read;
    }
}
