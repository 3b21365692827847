namespace CustomStorage;

/// <summary>Reads a part of a file, piece by piece. There is no more than one of them in memory.</summary>
/// <param name="pieceAt">The piece that has the byte at a position; <see langword="null"/> when the file was deleted.</param>
/// <param name="position">Where to begin.</param>
/// <param name="end">Where to end.</param>
internal sealed class PieceStream(Func<long, Piece?> pieceAt, long position, long end) : Stream
{
    private Piece? _piece;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (position >= end) return 0;

        if (_piece is null || position >= _piece.End) _piece = pieceAt(position) ?? throw new IOException("The attachment was deleted while it was read.");
        var count = (int)Math.Min(buffer.Length, Math.Min(_piece.End, end) - position);
        _piece.Bytes.AsSpan((int)(position - _piece.Position), count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
