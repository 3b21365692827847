namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Pictures made to keep whoever walks through them busy: nearly all of their bytes are the smallest thing there can be at one place, over and over.</summary>
internal static class DearPictures
{
    private static readonly byte[] PngHead = [.. PngBytes.Signature, .. PngBytes.Header(4, 3)];
    private static readonly byte[] JpegHead = [.. JpegBytes.Quantization, .. JpegBytes.Frame(8, 8, 0xC2), .. JpegBytes.Huffman];

    /// <summary>Gets what makes each kind of so many bytes.</summary>
    public static IReadOnlyDictionary<string, Func<int, byte[]>> All { get; } = new Dictionary<string, Func<int, byte[]>>
    {
        ["a jpeg whose data is escaped"] = Of([.. JpegBytes.Start, .. JpegHead, .. JpegBytes.Scan], [0xFF, 0], JpegBytes.End),
        ["a jpeg whose data is restarts"] = Of([.. JpegBytes.Start, .. JpegHead, .. JpegBytes.Scan], [0xFF, 0xD0], JpegBytes.End),
        ["a jpeg with rows of 0xFF in its data"] = Of([.. JpegBytes.Start, .. JpegHead, .. JpegBytes.Scan], [0xFF], JpegBytes.End),
        ["a jpeg with rows of 0xFF before a marker"] = Of(JpegBytes.Start, [0xFF], [.. JpegHead, .. JpegBytes.Scan, .. JpegBytes.End]),
        ["a jpeg with markers that mean nothing"] = Of(JpegBytes.Start, [0xFF, 0x01], [.. JpegHead, .. JpegBytes.Scan, .. JpegBytes.End]),
        ["a jpeg with empty comments"] = Of(JpegBytes.Start, JpegBytes.Segment(0xFE), [.. JpegHead, .. JpegBytes.Scan, .. JpegBytes.End]),
        ["a jpeg with restart intervals"] = Of(JpegBytes.Start, JpegBytes.Segment(0xDD, 0, 1), [.. JpegHead, .. JpegBytes.Scan, .. JpegBytes.End]),
        ["a jpeg with codes for nothing"] = Of(JpegBytes.Start, JpegBytes.Segment(0xC4, new byte[17]), [.. JpegHead, .. JpegBytes.Scan, .. JpegBytes.End]),
        ["a png with empty data"] = Of([.. PngHead, .. PngBytes.Data(4, 3)], PngBytes.Chunk("IDAT"), PngBytes.End),
        ["a png with data of a byte"] = Of([.. PngHead, .. PngBytes.Data(4, 3)], PngBytes.Chunk("IDAT", 0), PngBytes.End),
        ["a png with empty texts"] = Of(PngHead, PngBytes.Chunk("tEXt"), [.. PngBytes.Data(4, 3), .. PngBytes.End]),
        ["a png with densities"] = Of(PngHead, PngBytes.Chunk("pHYs", new byte[9]), [.. PngBytes.Data(4, 3), .. PngBytes.End]),
        ["a gif with blocks of a byte"] = Of([.. GifBytes.Screen(4, 4), .. GifBytes.FrameHead(4, 4)], [1, 0], [0, GifBytes.Trailer]),
        ["a gif with empty comments"] = Of(GifBytes.Screen(4, 4), [0x21, 0xFE, 0], [.. GifBytes.Frame(), GifBytes.Trailer]),
        ["a gif with applications"] = Of(GifBytes.Screen(4, 4), GifBytes.Application("NETSCAPE2.0", 0), [.. GifBytes.Frame(), GifBytes.Trailer]),
        ["a gif with repetitions"] = Of(GifBytes.Screen(4, 4), GifBytes.Repeat(0), [.. GifBytes.Frame(), GifBytes.Trailer]),
        ["a gif with controls"] = Of(GifBytes.Screen(4, 4), GifBytes.Control(1), [.. GifBytes.Frame(), GifBytes.Trailer]),
    };

    private static Func<int, byte[]> Of(byte[] head, byte[] piece, byte[] tail) => size =>
    {
        var picture = new byte[head.Length + ((size - head.Length - tail.Length) / piece.Length * piece.Length) + tail.Length];
        head.CopyTo(picture, 0);
        for (var at = head.Length; at < picture.Length - tail.Length; at += piece.Length) piece.CopyTo(picture, at);
        tail.CopyTo(picture, picture.Length - tail.Length);
        return picture;
    };
}
