namespace LiveChat.Core.Tests.Attachments.Images;

/// <summary>Pictures of every kind, and with everything that is left out, changed at random.</summary>
internal static class ChangedPictures
{
    private static readonly (int, int)[] Three = [(1, 1), (1, 1), (1, 1)];

    private static readonly byte[][] Seeds =
    [
        .. Samples.All.Values.Where(s => s.Length < 2_000),
        PngBytes.Picture(before: [PngBytes.Chunk("tEXt", [.. "Comment\0GPSMARK"u8]), PngBytes.Profile("GPSMARK", ColorProfile.Swapped)]),
        PngBytes.Picture(before: [PngBytes.Turned(6), PngBytes.Turned(3), PngBytes.Chunk("gAMA", 0, 0, 0xB1, 0x8F), PngBytes.Chunk("sRGB", 0), PngBytes.Chunk("gAMA", 0, 1, 0xB1, 0x8F)]),
        PngBytes.Picture(before: [PngBytes.Animation(1, 2), PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3)], after: [PngBytes.FrameControl(1, 2, 2), PngBytes.FrameData(2, 2, 2)]),
        GifBytes.Picture(GifBytes.Comment("GPSMARK"), GifBytes.Application("NETSCAPE2.0", 3, 1, 7, 0, 0), GifBytes.PlainText("GPSMARK"), GifBytes.Frame()),
        GifBytes.Picture(GifBytes.Repeat(7), GifBytes.Control(50, 1), GifBytes.PlainText("GPSMARK"), GifBytes.Frame(), GifBytes.Control(90), GifBytes.Frame(2, 2, 3, 3), GifBytes.Repeat(9)),
        [
            .. JpegBytes.Start, .. JpegBytes.Camera(6, "GPSMARK"),
            .. new JpegMosaic { Sampling = Three, Before = [JpegBytes.Segment(0xFE, [.. "GPSMARK"u8]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 101, 0, 0, 0, 0, 1]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 101, 0, 0, 0, 0, 0])] }.ToBytes()[2..],
        ],
        [.. JpegBytes.Start, .. JpegBytes.Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]), .. new JpegMosaic().ToBytes()[2..]],
        [.. new JpegMosaic { Sampling = Three }.ToBytes()[..^2], .. JpegBytes.Segment(0xDC, 0, 16), .. JpegBytes.Turned(6), .. JpegBytes.End],
    ];

    /// <summary>One seed after the other: some bytes other, missing, doubled, put in, those of another picture, or cut off; of a PNG mostly with check sums that are right again.</summary>
    public static IEnumerable<byte[]> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return Change(Seeds[i % Seeds.Length], random);
    }

    private static byte[] Change(byte[] seed, Random random)
    {
        List<byte> file = [.. seed];
        for (var changes = random.Next(1, 4); changes > 0 && file.Count > 2; changes--)
        {
            // What is said of the picture stands mostly before it.
            var at = random.Next(random.Next(2) > 0 ? file.Count : Math.Min(file.Count, 140));
            var length = Math.Min(random.Next(1, 12), file.Count - at);
            switch (random.Next(25))
            {
                case < 4:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case < 8:
                    file[at] = (byte)random.Next(256);
                    break;
                case < 12:
                    file.RemoveRange(at, length);
                    break;
                case < 16:
                    file.InsertRange(at, file.GetRange(at, length));
                    break;
                case < 20:
                    file.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                case < 24:
                    var other = Seeds[random.Next(Seeds.Length)];
                    file.InsertRange(at, other.AsSpan(random.Next(other.Length)));
                    break;
                default:
                    file.RemoveRange(at, file.Count - at);
                    break;
            }
        }

        return random.Next(4) > 0 ? PngBytes.Mend([.. file]) : [.. file];
    }
}
