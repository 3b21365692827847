using LiveChat.Attachments;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>A storage that can be away, or full.</summary>
internal sealed class TroubledStorage(IAttachmentStorage inner) : IAttachmentStorage
{
    /// <summary>Whether every call fails.</summary>
    public bool IsAway { get; set; }

    /// <summary>After how many more bytes nothing can be written; <see langword="null"/> for never.</summary>
    public long? Room { get; set; }

    /// <summary>What happens once bytes were written.</summary>
    public Action? Wrote { get; set; }

    public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        var outcome = await Use().WriteAsync(key, offset, Room is { } room ? new FillingUp(content, room) : content, cancellationToken);
        Wrote?.Invoke();
        return outcome;
    }

    public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken) => Use().CommitAsync(key, length, cancellationToken);

    public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken) => Use().OpenAsync(key, offset, length, cancellationToken);

    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken) => Use().DeleteAsync(key, cancellationToken);

    public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken) => Use().ListAsync(after, limit, cancellationToken);

    private IAttachmentStorage Use() => IsAway ? throw new IOException("Nobody is there.") : inner;

    private sealed class FillingUp(Stream content, long room) : Stream
    {
        private long _room = room;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_room == 0) throw new IOException("No space left on device");
            var read = await content.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _room)], cancellationToken);
            _room -= read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
