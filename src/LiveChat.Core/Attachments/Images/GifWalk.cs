using System.Buffers.Binary;

namespace LiveChat.Attachments.Images;

/// <summary>
/// GIF of 1987 and 1989. Kept are the screen, its colours, the frames with what says how each is shown, and how often all of it is repeated, written anew. Comments, text, blocks of
/// applications, and what comes after the trailer are dropped.
/// </summary>
internal sealed class GifWalk(StructureCopy copy, ImageLimits limits)
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;

    private const byte GraphicControl = 0xF9;
    private const int ControlLength = 8;
    private const byte Application = 0xFF;

    /// <summary>Gets how it begins that is of 1987.</summary>
    public static byte[] Signature87 { get; } = [.. "GIF87a"u8];

    /// <summary>Gets how it begins that is of 1989.</summary>
    public static byte[] Signature89 { get; } = [.. "GIF89a"u8];

    /// <summary>How the next frame is shown. Browsers show no texts: what was said of one is true of the frame behind it.</summary>
    private readonly byte[] _control = new byte[ControlLength];
    private bool _hasControl;

    private int _width;
    private int _height;
    private int _frames;

    public async ValueTask<ImageFacts> RunAsync()
    {
        await ScreenAsync().ConfigureAwait(false);
        while (true)
        {
            await copy.FlushIfLargeAsync().ConfigureAwait(false);
            await copy.NeedAsync(1).ConfigureAwait(false);
            switch (copy.Buffered[0])
            {
                case Extension:
                    await ExtensionAsync().ConfigureAwait(false);
                    break;
                case Image:
                    await FrameAsync().ConfigureAwait(false);
                    break;
                case Trailer when _frames > 0:
                    copy.Keep(1);
                    return new(ImageType.Gif, _width, _height, _frames);
                default:
                    throw StructureException.Corrupt();
            }
        }
    }

    private async ValueTask ScreenAsync()
    {
        const int Length = 13;
        await copy.NeedAsync(Length).ConfigureAwait(false);
        (_width, _height) = (UInt16(6), UInt16(8));
        var length = Length + ColorsLength(copy.Buffered[10]);

        // Any text makes a screen, and mostly a large one: what it really is shows in what follows.
        if (await copy.TryFillAsync(length + 1).ConfigureAwait(false) && copy.Buffered[length] is not (Extension or Image or Trailer)) throw StructureException.Corrupt();

        PixelLimit.Check(_width, _height, limits);
        await copy.NeedAsync(length).ConfigureAwait(false);
        copy.Keep(length);
    }

    private async ValueTask ExtensionAsync()
    {
        await copy.NeedAsync(2).ConfigureAwait(false);
        switch (copy.Buffered[1])
        {
            case GraphicControl:
                await ControlAsync().ConfigureAwait(false);
                break;
            case Application:
                await ApplicationAsync().ConfigureAwait(false);
                break;
            default:
                copy.Drop(2);
                await DropBlocksAsync().ConfigureAwait(false);
                break;
        }
    }

    private async ValueTask ControlAsync()
    {
        await copy.NeedAsync(ControlLength).ConfigureAwait(false);
        if (copy.Buffered[2] != 4 || copy.Buffered[7] != 0) throw StructureException.Corrupt();

        copy.Buffered[..ControlLength].CopyTo(_control);
        _hasControl = true;
        copy.Drop(ControlLength);
    }

    /// <summary>Only how often an animation is repeated is the picture's business. It is said in a block of an application that is long gone; browsers go by the last of several.</summary>
    private async ValueTask ApplicationAsync()
    {
        const int Name = 11;
        await copy.NeedAsync(3).ConfigureAwait(false);
        var length = copy.Buffered[2];
        await copy.NeedAsync(3 + length).ConfigureAwait(false);
        var repeats = length == Name && (copy.Buffered.Slice(3, Name).SequenceEqual("NETSCAPE2.0"u8) || copy.Buffered.Slice(3, Name).SequenceEqual("ANIMEXTS1.0"u8));
        if (!repeats)
        {
            copy.Drop(2);
            await DropBlocksAsync().ConfigureAwait(false);
            return;
        }

        copy.Drop(3 + length);
        await copy.NeedAsync(1).ConfigureAwait(false);
        var block = copy.Buffered[0];
        await copy.NeedAsync(1 + block).ConfigureAwait(false);
        if (block == 3 && copy.Buffered[1] == 1) Repeat(UInt16(2));
        await DropBlocksAsync().ConfigureAwait(false);
    }

    private void Repeat(int times) => copy.Write([Extension, Application, 11, .. "NETSCAPE2.0"u8, 3, 1, (byte)times, (byte)(times >> 8), 0]);

    private async ValueTask FrameAsync()
    {
        const int Descriptor = 10;
        if (++_frames > limits.MaxFrames) throw new StructureException(ImageRefusal.TooManyFrames);

        await copy.NeedAsync(Descriptor).ConfigureAwait(false);

        var head = Descriptor + ColorsLength(copy.Buffered[9]);
        await copy.NeedAsync(head + 2).ConfigureAwait(false);
        var (codeSize, firstBlock) = (copy.Buffered[head], copy.Buffered[head + 1]);
        if (codeSize is < 1 or > 8 || firstBlock == 0) throw StructureException.Corrupt();

        PixelLimit.Check(UInt16(5), UInt16(7), limits);
        var (width, height) = (Math.Max(_width, UInt16(1) + UInt16(5)), Math.Max(_height, UInt16(3) + UInt16(7)));
        PixelLimit.Check(width, height, limits);

        // Browsers make the screen larger for a first frame that is not inside.
        if (_frames == 1) (_width, _height) = (width, height);
        if (_hasControl) copy.Write(_control);
        _hasControl = false;
        copy.Keep(head + 1);
        await KeepBlocksAsync().ConfigureAwait(false);
    }

    private async ValueTask KeepBlocksAsync()
    {
        for (var isOpen = true; isOpen;)
        {
            await copy.NeedAsync(1).ConfigureAwait(false);
            var whole = WholeBlocks(copy.Buffered, out isOpen);
            if (whole == 0) await copy.NeedAsync(1 + copy.Buffered[0]).ConfigureAwait(false);
            copy.Keep(whole);
            await copy.FlushIfLargeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask DropBlocksAsync()
    {
        for (var isOpen = true; isOpen;)
        {
            await copy.NeedAsync(1).ConfigureAwait(false);
            var whole = WholeBlocks(copy.Buffered, out isOpen);
            if (whole == 0) await copy.NeedAsync(1 + copy.Buffered[0]).ConfigureAwait(false);
            copy.Drop(whole);
        }
    }

    /// <summary>How many bytes are blocks that are there as a whole, with the one of no length that ends them.</summary>
    private static int WholeBlocks(ReadOnlySpan<byte> bytes, out bool isOpen)
    {
        var at = 0;
        for (isOpen = true; isOpen && at < bytes.Length && at + bytes[at] < bytes.Length; at += 1 + bytes[at]) isOpen = bytes[at] > 0;
        return at;
    }

    private static int ColorsLength(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 0x07) + 1);

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(copy.Buffered[at..]);
}
