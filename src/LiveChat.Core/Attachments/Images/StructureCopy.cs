using System.Buffers;
using System.IO.Pipelines;

namespace LiveChat.Attachments.Images;

/// <summary>A file that is looked at piece by piece, of which some pieces are kept.</summary>
internal sealed class StructureCopy(Stream source, PipeWriter target, CancellationToken cancellationToken) : IDisposable
{
    /// <summary>The most that can be looked at as a whole: more than a segment of a JPEG.</summary>
    public const int Largest = 128 * 1024;

    private const int FlushAt = 64 * 1024;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Largest);
    private int _start;
    private int _end;

    /// <summary>Gets what was read and is not gone past. Invalid after the next fill.</summary>
    public ReadOnlySpan<byte> Buffered => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads until so many bytes are there.</summary>
    /// <exception cref="StructureException">The file ends before.</exception>
    public ValueTask NeedAsync(int count) => _end - _start >= count ? ValueTask.CompletedTask : FillOrThrowAsync(count);

    /// <summary>Reads until so many bytes are there, or the file is at its end.</summary>
    public ValueTask<bool> TryFillAsync(int count) => _end - _start >= count ? ValueTask.FromResult(true) : FillAsync(count);

    /// <summary>Goes past bytes that are not kept.</summary>
    public void Drop(int count) => _start += count;

    /// <summary>Goes past bytes that are kept.</summary>
    public void Keep(int count)
    {
        target.Write(Buffered[..count]);
        _start += count;
    }

    /// <summary>Writes bytes that are not the file's.</summary>
    public void Write(ReadOnlySpan<byte> fresh) => target.Write(fresh);

    /// <summary>Goes past any number of bytes that are not kept.</summary>
    public async ValueTask DropAsync(long count)
    {
        while (count > 0)
        {
            await NeedAsync(1).ConfigureAwait(false);
            var piece = (int)Math.Min(count, Buffered.Length);
            Drop(piece);
            count -= piece;
        }
    }

    /// <summary>Lets what was written be taken, when it is so much that it should not become more.</summary>
    public ValueTask FlushIfLargeAsync() => target.UnflushedBytes < FlushAt ? ValueTask.CompletedTask : FlushAsync();

    /// <summary>Lets everything be taken that was written.</summary>
    /// <exception cref="IOException">Nobody takes it any more.</exception>
    public async ValueTask FlushAsync()
    {
        var result = await target.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted) throw new IOException("Nobody takes what is kept of the file.");
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private async ValueTask FillOrThrowAsync(int count)
    {
        if (!await FillAsync(count).ConfigureAwait(false)) throw new StructureException(ImageRefusal.Truncated);
    }

    private async ValueTask<bool> FillAsync(int count)
    {
        if (_start + count > _buffer.Length || _start == _end)
        {
            Buffered.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        while (_end - _start < count)
        {
            var read = await source.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0) return false;

            _end += read;
        }

        return true;
    }
}
