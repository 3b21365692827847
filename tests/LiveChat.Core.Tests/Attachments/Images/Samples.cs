namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Pictures of every kind that browsers show, with nothing in them but what is needed to see them.</summary>
internal static class Samples
{
    private static readonly byte[] Adobe0 = Adobe(0);
    private static readonly (int, int)[] Three = [(1, 1), (1, 1), (1, 1)];
    private static readonly (int, int)[] Four = [(1, 1), (1, 1), (1, 1), (1, 1)];
    private static readonly (int, int)[] Halved = [(2, 2), (1, 1), (1, 1)];

    public static readonly IReadOnlyDictionary<string, byte[]> All = new Dictionary<string, byte[]>
    {
        ["a png"] = PngBytes.Picture(),
        ["an animated png"] = PngBytes.Picture(
            before: [PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3)],
            after: [PngBytes.FrameControl(1, 2, 2, 1, 1), PngBytes.FrameData(2, 2, 2)]),
        ["an animated png whose first picture is no frame"] = PngBytes.Picture(before: [PngBytes.Animation(1, 3)], after: [PngBytes.FrameControl(0, 4, 3), PngBytes.FrameData(1, 4, 3)]),
        ["a png with colours"] = PngBytes.Picture(before: [PngBytes.Chunk("gAMA", 0, 0, 0xB1, 0x8F), PngBytes.Profile("icc", ColorProfile.Swapped), PngBytes.Chunk("pHYs", 0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1)]),
        ["a png with colours by number"] = PngBytes.Picture(before: [PngBytes.Chunk("cICP", 12, 13, 0, 1), PngBytes.Chunk("mDCV", new byte[24]), PngBytes.Chunk("cLLI", new byte[8])]),
        ["a large png"] = PngBytes.Picture(300, 300),
        ["a turned png"] = PngBytes.Picture(before: [PngBytes.Turned(6)]),
        ["a png of black and white"] = PngBytes.Kind(0, 1),
        ["a png of four greys"] = PngBytes.Kind(0, 2),
        ["a png of sixteen greys, interlaced"] = PngBytes.Kind(0, 4, isInterlaced: true),
        ["a grey png with a transparent shade"] = PngBytes.Kind(0, 8, before: [PngBytes.Chunk("tRNS", 0, 5), PngBytes.Chunk("bKGD", 0, 9)]),
        ["a grey png of 16 bits"] = PngBytes.Kind(0, 16),
        ["a png of 16 bits"] = PngBytes.Kind(2, 16, before: [PngBytes.Chunk("sBIT", 5, 6, 5)]),
        ["a png of two colours"] = PngBytes.Kind(3, 1),
        ["a png of sixteen colours, interlaced"] = PngBytes.Kind(3, 4, isInterlaced: true),
        ["a png of 256 colours, some transparent"] = PngBytes.Kind(3, 8, before: [PngBytes.Chunk("tRNS", 0, 128, 255)]),
        ["a grey png with transparency"] = PngBytes.Kind(4, 8),
        ["a grey png of 16 bits with transparency, interlaced"] = PngBytes.Kind(4, 16, isInterlaced: true),
        ["a png with transparency"] = PngBytes.Kind(6, 8),
        ["a png of 16 bits with transparency, interlaced"] = PngBytes.Kind(6, 16, isInterlaced: true),
        ["a gif"] = GifBytes.Picture(GifBytes.Frame()),
        ["a gif of 1987"] = [.. GifBytes.Screen(1, 1, "GIF87a"), .. GifBytes.Frame(), GifBytes.Trailer],
        ["a gif of many colours"] = [.. GifBytes.ColorfulScreen(40, 30), .. GifBytes.ColorfulFrame(40, 30), GifBytes.Trailer],
        ["an interlaced gif with colours of its frame, some transparent"] = [.. GifBytes.Screen(20, 10), .. GifBytes.Control(0, 1, 58), .. GifBytes.ColorfulFrame(20, 10, flags: 0xC6), GifBytes.Trailer],
        ["an animated gif"] =
        [
            .. GifBytes.ColorfulScreen(20, 10), .. GifBytes.Repeat(3), .. GifBytes.Control(200, 4), .. GifBytes.ColorfulFrame(20, 10), .. GifBytes.Control(200, 9, 29),
            .. GifBytes.ColorfulFrame(6, 6, 3, 2, 0x86), GifBytes.Trailer,
        ],
        ["a jpeg"] = JpegBytes.Picture(),
        ["a turned jpeg"] = JpegBytes.Picture(JpegBytes.Turned(6)),
        ["a jpeg with colours"] = new JpegMosaic { Sampling = Three, Before = [JpegBytes.Profile(1, 2, ColorProfile.Swapped[..200]), JpegBytes.Profile(2, 2, ColorProfile.Swapped[200..])] }.ToBytes(),
        ["a jpeg of squares"] = new JpegMosaic { Before = [JpegBytes.Jfif], Sampling = Three }.ToBytes(),
        ["a jpeg with fewer colours than pixels"] = new JpegMosaic { Before = [JpegBytes.Jfif], Sampling = Halved }.ToBytes(),
        ["an extended jpeg"] = new JpegMosaic { Kind = 0xC1 }.ToBytes(),
        ["a jpeg with restarts"] = new JpegMosaic { Sampling = Halved, Width = 160, RestartInterval = 1 }.ToBytes(),
        ["a jpeg with a scan for each component"] = new JpegMosaic { Sampling = Halved, IsInterleaved = false }.ToBytes(),
        ["a progressive jpeg"] = new JpegMosaic { Kind = 0xC2, Sampling = Halved }.ToBytes(),
        ["a progressive jpeg with restarts"] = new JpegMosaic { Kind = 0xC2, Sampling = Three, IsInterleaved = false, RestartInterval = 3 }.ToBytes(),
        ["a jpeg of red, green and blue"] = new JpegMosaic { Sampling = Three, Before = [Adobe0] }.ToBytes(),
        ["a jpeg of ink"] = new JpegMosaic { Sampling = Four, Before = [Adobe0] }.ToBytes(),
        ["a jpeg of ink that is not turned round"] = new JpegMosaic { Sampling = Four }.ToBytes(),
        ["a jpeg of ink in other words"] = new JpegMosaic { Kind = 0xC2, Sampling = Four, Before = [Adobe(2)] }.ToBytes(),
    };

    private static byte[] Adobe(byte transform) => JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);
}
