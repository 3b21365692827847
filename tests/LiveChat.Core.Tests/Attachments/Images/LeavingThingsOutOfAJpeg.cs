namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class LeavingThingsOutOfAJpeg
{
    [Fact]
    public async Task Comments_and_what_applications_write_are_dropped_wherever_they_are()
    {
        byte[][] foreign =
        [
            JpegBytes.Segment(0xFE, [.. "GPSMARK"u8]), JpegBytes.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0GPSMARK"u8]), JpegBytes.Segment(0xE2, [.. "MPF\0GPSMARK"u8]),
            JpegBytes.Segment(0xED, [.. "Photoshop 3.0\0GPSMARK"u8]), JpegBytes.Segment(0xE0, [.. "JFXX\0GPSMARK"u8]), JpegBytes.Segment(0xEF), JpegBytes.Profile(2, 2, [.. "GPSMARK"u8]),
            JpegBytes.Profile(1, 1, [.. "no profile, but GPSMARK, as long as the header of one would be"u8]),
        ];
        var later = JpegBytes.Rest();
        byte[] file = [.. JpegBytes.Picture(foreign)[..^(JpegBytes.Scan.Length + 2)], .. foreign.SelectMany(s => s), .. JpegBytes.Scan, .. foreign.SelectMany(s => s), .. JpegBytes.End];

        Assert.EndsWith(Convert.ToHexString(later), Convert.ToHexString(JpegBytes.Picture()), StringComparison.Ordinal);
        Assert.Equal(JpegBytes.Picture(), await Walking.KeptAsync(file));
        Assert.Equal(JpegBytes.Picture(), await Walking.KeptAsync(file, atOnce: 3));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task Of_what_a_camera_says_only_the_orientation_is_left(int orientation, bool stays)
        => Assert.Equal(stays ? JpegBytes.Picture(JpegBytes.Turned(orientation)) : JpegBytes.Picture(), await Walking.KeptAsync(JpegBytes.Picture(JpegBytes.Camera(orientation, "GPSMARK-0001"))));

    [Fact]
    public async Task Of_JFIF_and_of_Adobe_only_what_the_picture_needs_is_left()
    {
        byte[][] written = [JpegBytes.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 2, 1, .. "GPSMARK"u8]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 101, 0x80, 1, 2, 3, 1, .. "GPSMARK"u8])];
        byte[][] left = [JpegBytes.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 1, 0, 72, 0, 72, 0, 0]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1])];

        var kept = await Walking.KeptAsync([.. JpegBytes.Start, .. written.SelectMany(s => s), .. JpegBytes.Rest()]);

        Assert.Equal([.. JpegBytes.Start, .. left.SelectMany(s => s), .. JpegBytes.Rest()], kept);
    }

    [Fact]
    public async Task A_row_of_filling_bytes_is_dropped()
    {
        byte[] file = [.. JpegBytes.Start, 0xFF, 0xFF, .. JpegBytes.Jfif, .. JpegBytes.Rest()[..^2], 0xFF, 0xFF, 0xFF, 0, 0x33, 0xFF, 0xFF, .. JpegBytes.End];

        Assert.Equal([.. JpegBytes.Start, .. JpegBytes.Jfif, .. JpegBytes.Rest()[..^2], 0xFF, 0, 0x33, .. JpegBytes.End], await Walking.KeptAsync(file));
        Assert.Equal(await Walking.KeptAsync(file), await Walking.KeptAsync(file, atOnce: 1));
    }

    private static byte[] Of(params byte[][] segments) => [.. JpegBytes.Start, .. segments.SelectMany(s => s), .. JpegBytes.End];

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "nothing", Of() },
        { "no scan", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman) },
        { "a scan without a frame", Of(JpegBytes.Quantization, JpegBytes.Huffman, JpegBytes.Scan) },
        { "a scan without data", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan[..^1]) },
        { "a scan without its table", Of(JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a scan of components the frame has not", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 2, 0, 0, 63, 0), [1]) },
        { "two frames", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "no height", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "something behind a table", Of(JpegBytes.Segment(0xDB, [0, .. new byte[64], .. "GPSMARK"u8]), JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "more codes than there is room for", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Segment(0xC4, [0, 200, 200, .. new byte[14], .. new byte[400]]), JpegBytes.Scan) },
        { "a restart interval with something in it", Of(JpegBytes.Segment(0xDD, 0, 1, 2), JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a picture in a picture", Of(JpegBytes.Start, JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a marker there is not", Of([0xFF, 0x02, 0, 2], JpegBytes.Rest()) },
        { "a segment shorter than its length", Of([0xFF, 0xFE, 0, 1], JpegBytes.Rest()) },
        { "no marker where one has to be", [.. JpegBytes.Start, .. JpegBytes.Jfif, .. "window.__xss=1"u8] },
        { "too many scans", Of([JpegBytes.Quantization, JpegBytes.Frame(8, 8, 0xC2), JpegBytes.Huffman, .. Enumerable.Repeat(JpegBytes.Scan, 257)]) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_structure_that_no_picture_has_is_corrupt(string what, byte[] file)
    {
        _ = what;
        Assert.Equal("corrupt", await Walking.RefusalAsync(file));
    }

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC9)]
    [InlineData(0xCC)]
    [InlineData(0xDE)]
    public async Task A_kind_that_browsers_do_not_show_is_not_taken(byte marker)
        => Assert.Equal("type_not_allowed", await Walking.RefusalAsync(Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8, marker), JpegBytes.Huffman, JpegBytes.Scan)));

    [Fact]
    public async Task Twelve_bits_are_not_taken()
        => Assert.Equal("type_not_allowed", await Walking.RefusalAsync(Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8, 0xC1, 12), JpegBytes.Huffman, JpegBytes.Scan)));

    [Fact]
    public async Task A_picture_is_as_large_as_it_says()
    {
        Assert.Null(await Walking.RefusalAsync([.. JpegBytes.Start, .. JpegBytes.Rest(16_384, 4_096)]));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync([.. JpegBytes.Start, .. JpegBytes.Rest(16_384, 4_097)]));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync([.. JpegBytes.Start, .. JpegBytes.Rest(65_535, 1)]));
    }
}
