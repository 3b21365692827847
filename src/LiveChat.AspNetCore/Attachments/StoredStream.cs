using LiveChat.Attachments;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>A kept file as a stream one can go about in, so that the framework answers requests for a part of it. The storage is asked anew where reading goes on elsewhere.</summary>
internal sealed class StoredStream(IAttachmentStorage storage, StoredFile file, Stream opened) : Stream
{
    private Stream? _open = opened;
    private long _openAt;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Size;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_open is null || _openAt != _position)
        {
            if (_open is not null) await _open.DisposeAsync().ConfigureAwait(false);
            _open = await storage.OpenAsync(file.Key, _position, null, cancellationToken).ConfigureAwait(false) ?? throw new IOException("The file was deleted.");
            _openAt = _position;
        }

        var read = await _open.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _position = _openAt += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (_open is not null) await _open.DisposeAsync().ConfigureAwait(false);
        _open = null;
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _open?.Dispose();
        base.Dispose(disposing);
    }
}
