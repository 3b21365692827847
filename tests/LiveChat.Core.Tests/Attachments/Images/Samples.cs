namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Pictures with nothing in them but what is needed to see them.</summary>
internal static class Samples
{
    public static readonly IReadOnlyDictionary<string, byte[]> All = new Dictionary<string, byte[]>
    {
        ["a png"] = PngBytes.Picture(),
        ["an animated png"] = PngBytes.Picture(
            before: [PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3)],
            after: [PngBytes.FrameControl(1, 2, 2, 1, 1), PngBytes.FrameData(2, 2, 2)]),
        ["a png with colours"] = PngBytes.Picture(before:
            [PngBytes.Chunk("gAMA", 0, 0, 0xB1, 0x8F), PngBytes.Profile("icc", [.. new byte[36], .. "acsp"u8]), PngBytes.Chunk("pHYs", 0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1)]),
        ["a large png"] = PngBytes.Picture(300, 300),
        ["a gif"] = GifBytes.Picture(GifBytes.Frame()),
        ["a gif of 1987"] = [.. GifBytes.Screen(1, 1, "GIF87a"), .. GifBytes.Frame(), GifBytes.Trailer],
        ["an animated gif"] = GifBytes.Picture(GifBytes.Repeat(3), GifBytes.Control(10), GifBytes.Frame(), GifBytes.Control(20), GifBytes.Frame(2, 2, 1, 1)),
        ["a jpeg"] = JpegBytes.Picture(),
        ["a turned jpeg"] = JpegBytes.Picture(JpegBytes.Turned(6)),
        ["a jpeg with colours"] = JpegBytes.Picture(JpegBytes.Profile(1, 2, JpegBytes.ProfileHeader()), JpegBytes.Profile(2, 2, 1, 2, 3)),
        ["a jpeg in several scans"] = [.. JpegBytes.Start, .. JpegBytes.Quantization, .. JpegBytes.Frame(8, 8, 0xC2), .. JpegBytes.Huffman, .. JpegBytes.Scan, .. JpegBytes.Huffman, .. JpegBytes.Scan, 0xFF, 0xD0, 0xFF, 0, 0x12, .. JpegBytes.End],
    };
}
