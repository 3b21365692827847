using System.Buffers.Binary;
using System.IO.Hashing;

namespace LiveChat.Attachments.Images;

/// <summary>
/// PNG, third edition, animations included. Kept are the critical chunks, the frames, the colour profile under a fresh name, and what says how pixels are shown; an <c>eXIf</c> becomes its
/// orientation. Everything else, and what comes after <c>IEND</c>, is dropped.
/// </summary>
internal sealed class PngWalk(StructureCopy copy, ImageLimits limits)
{
    /// <summary>Length, letters and check sum.</summary>
    private const int Around = 12;

    /// <summary>What is looked at as a whole. What is larger is data, or no business of a picture.</summary>
    private const int Small = 64 * 1024;

    /// <summary>Gets how each begins.</summary>
    public static byte[] Signature { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly HashSet<uint> _seen = [];
    private readonly PngFrames _frames = new(limits);
    private readonly Crc32 _read = new();
    private readonly Crc32 _written = new();
    private PngHeader _header;
    private int _colors;
    private int _orientation = ExifOrientation.Upright;
    private long _dataLength;
    private bool _isAfterData;

    public async ValueTask<ImageFacts> RunAsync()
    {
        copy.Keep(Signature.Length);
        for (var isFirst = true; ; isFirst = false)
        {
            await copy.NeedAsync(8).ConfigureAwait(false);
            var (length, type) = (BinaryPrimitives.ReadUInt32BigEndian(copy.Buffered), BinaryPrimitives.ReadUInt32BigEndian(copy.Buffered[4..]));
            if (isFirst != (type == PngChunk.Header) || length > int.MaxValue || !PngChunk.IsPossible(type)) throw StructureException.Corrupt();
            if (_dataLength > 0 && type != PngChunk.Data) _isAfterData = true;

            if (PngChunk.IsCritical(type)) await CriticalAsync(type, length).ConfigureAwait(false);
            else await AncillaryAsync(type, length).ConfigureAwait(false);

            await copy.FlushIfLargeAsync().ConfigureAwait(false);
            if (type == PngChunk.End) return Facts();
        }
    }

    private ImageFacts Facts()
    {
        var (width, height) = ExifOrientation.IsSideways(_orientation) ? (_header.Height, _header.Width) : (_header.Width, _header.Height);
        return new(ImageType.Png, width, height, _frames.Count);
    }

    private async ValueTask CriticalAsync(uint type, uint length)
    {
        if (type == PngChunk.Data)
        {
            await DataAsync(length).ConfigureAwait(false);
            return;
        }

        // Checked before it is waited for: nobody sends two gigabytes of palette to be told that they are too many.
        var isPossible = type switch
        {
            PngChunk.Header => length == PngHeader.Length,
            PngChunk.Palette => IsPalette(length),
            PngChunk.End => length == 0 && _dataLength > 0,
            _ => false,
        };
        if (!isPossible || !await IsWholeAsync(type, length).ConfigureAwait(false)) throw StructureException.Corrupt();

        if (type == PngChunk.Header) _header = PngHeader.Read(copy.Buffered[8..], limits);
        if (type == PngChunk.Palette) _colors = (int)length / 3;
        if (type == PngChunk.End) _frames.End();
        copy.Keep((int)length + Around);
    }

    private bool IsPalette(uint length) => _colors == 0 && _dataLength == 0 && length is > 0 and <= 768 && length % 3 == 0 && _header.Color switch
    {
        PngColor.Indexed => length / 3 <= 1 << _header.BitDepth,
        PngColor.Rgb or PngColor.Rgba => true,
        _ => false,
    };

    private async ValueTask DataAsync(uint length)
    {
        if (_isAfterData || (_header.Color is PngColor.Indexed && _colors == 0)) throw StructureException.Corrupt();

        // The beginning of the compressed data says how it is compressed (RFC 1950, 2.2). Chunks may split it anywhere; then the browser finds it out.
        if (_dataLength == 0 && length >= 2)
        {
            await copy.NeedAsync(10).ConfigureAwait(false);
            var (method, flags) = (copy.Buffered[8], copy.Buffered[9]);
            if ((method & 0x0F) != 8 || method >> 4 > 7 || ((method << 8) | flags) % 31 != 0 || (flags & 0x20) != 0) throw StructureException.Corrupt();
        }

        _dataLength += length;
        await KeepAsync(length).ConfigureAwait(false);
    }

    private async ValueTask AncillaryAsync(uint type, uint length)
    {
        if (type == PngChunk.FrameData && _frames.AreTaken)
        {
            if (!_isAfterData || length < 5) throw StructureException.Corrupt();

            await copy.NeedAsync(12).ConfigureAwait(false);
            _frames.AddData(copy.Buffered[8..]);
            await KeepAsync(length).ConfigureAwait(false);
            return;
        }

        if (length > Small)
        {
            if (type == PngChunk.Profile && IsWanted(type)) await ProfileAsync(length).ConfigureAwait(false);
            else await DropAsync(length).ConfigureAwait(false);
            return;
        }

        var isWhole = await IsWholeAsync(type, length).ConfigureAwait(false);
        if (isWhole && type == PngChunk.Profile && IsWanted(type)) await ProfileAsync(length).ConfigureAwait(false);
        else if (isWhole && IsKept(type, length)) copy.Keep((int)length + Around);
        else copy.Drop((int)length + Around);
    }

    /// <summary>Whether a whole chunk stays as it is. An orientation is written in its place.</summary>
    private bool IsKept(uint type, uint length)
    {
        var data = copy.Buffered.Slice(8, (int)length);
        if (type == PngChunk.FrameControl) return _frames.TryAddControl(data, _header, _dataLength > 0);
        if (type == PngChunk.Animation) return _dataLength == 0 && _seen.Add(type) && _frames.TryBegin(data);
        if (type == PngChunk.Exif && IsWanted(type)) Turn(ExifOrientation.Read(data));
        return PngChunk.IsAppearance(type, length, _header) && (type != PngChunk.Transparency || length <= _colors || _header.Color is not PngColor.Indexed) && IsWanted(type);
    }

    /// <summary>Browsers look at the first of its kind, before the data.</summary>
    private bool IsWanted(uint type) => _dataLength == 0 && _seen.Add(type);

    private void Turn(int orientation)
    {
        if (!ExifOrientation.IsTurned(orientation)) return;

        _orientation = orientation;
        var data = ExifOrientation.Write(orientation);
        Begin(PngChunk.Exif, (uint)data.Length);
        Write(data);
        End();
    }

    /// <summary>The profile with a name that says nothing.</summary>
    private async ValueTask ProfileAsync(uint length)
    {
        await copy.NeedAsync(8 + (int)Math.Min(length, 81)).ConfigureAwait(false);
        var name = copy.Buffered.Slice(8, (int)Math.Min(length, 81)).IndexOf((byte)0);
        if (name is < 1 or > 79 || length < name + 3 || copy.Buffered[8 + name + 1] != 0)
        {
            await DropAsync(length).ConfigureAwait(false);
            return;
        }

        byte[] fresh = [(byte)'i', (byte)'c', (byte)'c', 0, 0];
        _read.Reset();
        _read.Append(copy.Buffered.Slice(4, 4 + name + 2));
        copy.Drop(8 + name + 2);
        var left = length - (uint)(name + 2);
        Begin(PngChunk.Profile, left + (uint)fresh.Length);
        Write(fresh);
        await KeepAsync(left, isFresh: true).ConfigureAwait(false);
        copy.Drop(4);
        End();
    }

    /// <summary>Keeps a chunk of any length, piece by piece.</summary>
    private async ValueTask KeepAsync(uint length)
    {
        _read.Reset();
        _read.Append(copy.Buffered.Slice(4, 4));
        copy.Keep(8);
        await KeepAsync(length, isFresh: false).ConfigureAwait(false);
        copy.Keep(4);
    }

    /// <summary>Keeps what is left of a chunk, in one that is written anew or as it is, and waits for its check sum; that is not gone past.</summary>
    private async ValueTask KeepAsync(uint length, bool isFresh)
    {
        while (length > 0)
        {
            await copy.NeedAsync(1).ConfigureAwait(false);
            var piece = (int)Math.Min(length, copy.Buffered.Length);
            _read.Append(copy.Buffered[..piece]);
            if (isFresh) _written.Append(copy.Buffered[..piece]);
            copy.Keep(piece);
            length -= (uint)piece;
            await copy.FlushIfLargeAsync().ConfigureAwait(false);
        }

        await copy.NeedAsync(4).ConfigureAwait(false);
        if (BinaryPrimitives.ReadUInt32BigEndian(copy.Buffered) != _read.GetCurrentHashAsUInt32()) throw StructureException.Corrupt();
    }

    private async ValueTask DropAsync(uint length)
    {
        copy.Drop(8);
        await copy.DropAsync(length + 4L).ConfigureAwait(false);
    }

    /// <summary>Waits for a small chunk, and whether it is as it was written. What decoders can do without they pass over when it is not.</summary>
    private async ValueTask<bool> IsWholeAsync(uint type, uint length)
    {
        await copy.NeedAsync((int)length + Around).ConfigureAwait(false);
        var sum = BinaryPrimitives.ReadUInt32BigEndian(copy.Buffered[(8 + (int)length)..]);
        return Crc32.HashToUInt32(copy.Buffered.Slice(4, 4 + (int)length)) == sum;
    }

    private void Begin(uint type, uint length)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(head, length);
        BinaryPrimitives.WriteUInt32BigEndian(head[4..], type);
        copy.Write(head);
        _written.Reset();
        _written.Append(head[4..]);
    }

    private void Write(ReadOnlySpan<byte> fresh)
    {
        _written.Append(fresh);
        copy.Write(fresh);
    }

    private void End()
    {
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, _written.GetCurrentHashAsUInt32());
        copy.Write(sum);
    }
}
