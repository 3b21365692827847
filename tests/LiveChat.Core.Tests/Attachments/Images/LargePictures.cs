namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Pictures of any size, piece by piece, each at most about a megabyte. Their structure is that of real ones; what they show is noise.</summary>
internal static class LargePictures
{
    private const int Piece = 1024 * 1024;
    private const int Side = 8_192;

    /// <summary>Gets what makes the pieces of each kind; it is told how many bytes they have together, and comes that near to it that there is no room for another piece.</summary>
    public static IReadOnlyDictionary<string, Func<long, IEnumerable<byte[]>>> All { get; } = new Dictionary<string, Func<long, IEnumerable<byte[]>>>
    {
        ["jpeg"] = size => Jpeg(size, 0xC0, scans: 1),
        ["progressive jpeg"] = size => Jpeg(size, 0xC2, scans: 10),
        ["png"] = Png,
        ["animated png"] = AnimatedPng,
        ["gif"] = size => Gif(size, isAnimated: false),
        ["animated gif"] = size => Gif(size, isAnimated: true),
    };

    private static IEnumerable<byte[]> Jpeg(long size, byte frame, int scans)
    {
        var data = ScanData();
        yield return [.. JpegBytes.Start, .. JpegBytes.Jfif, .. JpegBytes.Quantization, .. JpegBytes.Frame(Side, Side, frame)];
        for (var scan = 0; scan < scans; scan++)
        {
            yield return [.. JpegBytes.Huffman, .. JpegBytes.Scan];
            foreach (var piece in Repeated(data, size / scans)) yield return piece;
        }

        yield return JpegBytes.End;
    }

    /// <summary>Noise as an entropy coder writes it: behind 0xFF comes a zero, and here and there, in turn, the marker of a restart.</summary>
    private static byte[] ScanData()
    {
        var data = Noise(Piece);
        for (var i = 0; i < Piece - 1; i++)
        {
            if (data[i] == 0xFF) data[++i] = i % 16 > 0 ? (byte)0 : (byte)(0xD0 + (i / 16 % 8));
        }

        data[^1] = 0;
        return data;
    }

    private static IEnumerable<byte[]> Png(long size)
    {
        yield return [.. PngBytes.Signature, .. PngBytes.Header(Side, Side), .. PngBytes.Chunk("IDAT", PngBytes.Pixels(1, 1))];
        foreach (var piece in Repeated(DataChunks(), size)) yield return piece;
        yield return PngBytes.End;
    }

    private static IEnumerable<byte[]> AnimatedPng(long size)
    {
        var frames = (int)(size / Piece) - 1;
        yield return [.. PngBytes.Signature, .. PngBytes.Header(Side, Side), .. PngBytes.Animation(frames), .. PngBytes.Data(1, 1)];
        var data = Noise(Piece - 64);
        for (var i = 0; i < frames; i++) yield return [.. PngBytes.FrameControl(2 * i, Side, Side), .. PngBytes.FrameData((2 * i) + 1, data)];
        yield return PngBytes.End;
    }

    /// <summary>As long as most encoders make them.</summary>
    private static byte[] DataChunks() => [.. Noise(Piece - (12 * 128)).Chunk(8_192).SelectMany(data => PngBytes.Chunk("IDAT", data))];

    private static IEnumerable<byte[]> Gif(long size, bool isAnimated)
    {
        byte[] blocks = [.. Noise(Piece - 4_096).Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block])];
        var head = GifBytes.FrameHead(Side, Side);
        yield return [.. GifBytes.Screen(Side, Side), .. GifBytes.Repeat(0), .. head, 1, 0x44];
        foreach (var piece in Repeated(blocks, size))
        {
            if (isAnimated) yield return [0, .. GifBytes.Control(10), .. head];
            yield return piece;
        }

        yield return [0, GifBytes.Trailer];
    }

    private static IEnumerable<byte[]> Repeated(byte[] piece, long size)
    {
        for (var left = size; left > piece.Length; left -= piece.Length) yield return piece;
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(8).NextBytes(noise);
        return noise;
    }
}
