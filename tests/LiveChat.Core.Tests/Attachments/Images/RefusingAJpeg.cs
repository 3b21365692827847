namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class RefusingAJpeg
{
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
        { "a segment without a length", Of([0xFF, 0xFE, 0, 1], JpegBytes.Rest()) },
        { "no marker where one has to be", [.. JpegBytes.Start, .. JpegBytes.Jfif, .. "window.__xss=1"u8] },
        { "a frame behind a scan", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan, JpegBytes.Frame(8, 8)) },
        { "no width", Of(JpegBytes.Quantization, JpegBytes.Frame(0, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a frame of no components", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a frame of two components", new JpegMosaic { Sampling = [(1, 1), (1, 1)] }.ToBytes() },
        { "a frame of five components", new JpegMosaic { Sampling = [(1, 1), (1, 1), (1, 1), (1, 1), (1, 1)] }.ToBytes() },
        { "a frame shorter than its components", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 3, 1, 0x11, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a frame longer than its components", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "two components of one name", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 3, 1, 0x11, 0, 1, 0x11, 0, 2, 0x11, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a component sampled never", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 1, 1, 0x01, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a component sampled five times", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 1, 1, 0x15, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a component with a fifth table", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0, 8, 0, 8, 1, 1, 0x11, 4), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a large frame that cannot be", Of(JpegBytes.Quantization, JpegBytes.Segment(0xC0, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0, 0), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a scan of nothing", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 0, 0, 63, 0), [1]) },
        { "a scan longer than its components", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 1, 0, 0, 63, 0, 0), [1]) },
        { "a scan with a fifth table", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 1, 0x40, 0, 63, 0), [1]) },
        { "a scan of more frequencies than there are", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 1, 0, 0, 64, 0), [1]) },
        { "a scan from high to low", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8, 0xC2), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 1, 0, 9, 5, 0), [1]) },
        { "a scan of more bits than there are", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8, 0xC2), JpegBytes.Huffman, JpegBytes.Segment(0xDA, 1, 1, 0, 0, 0, 0x0E), [1]) },
        { "no table in its segment", Of(JpegBytes.Segment(0xDB), JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "half a table", Of(JpegBytes.Segment(0xDB, new byte[64]), JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "a table of three bytes each", Of(JpegBytes.Segment(0xDB, [0x20, .. new byte[128]]), JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "no codes in their segment", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Segment(0xC4), JpegBytes.Huffman, JpegBytes.Scan) },
        { "codes of a third kind", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Segment(0xC4, [0x20, 1, .. new byte[16]]), JpegBytes.Scan) },
        { "fewer codes than they say", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Segment(0xC4, [0, 2, .. new byte[16]]), JpegBytes.Scan) },
        { "how many lines there are before a scan", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Segment(0xDC, 0, 8), JpegBytes.Huffman, JpegBytes.Scan) },
        { "how many lines there are and more", Of(JpegBytes.Quantization, JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan, JpegBytes.Segment(0xDC, 0, 8, 1)) },
        { "a restart outside of a scan", Of([0xFF, 0xD0], JpegBytes.Rest()) },
        { "a zero for a marker", Of([0xFF, 0x00], JpegBytes.Rest()) },
        { "bytes between segments", Of(JpegBytes.Quantization, [0], JpegBytes.Frame(8, 8), JpegBytes.Huffman, JpegBytes.Scan) },
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
    [InlineData(0xC5)]
    [InlineData(0xC9)]
    [InlineData(0xCA)]
    [InlineData(0xCC)]
    [InlineData(0xDE)]
    [InlineData(0xF7)]
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
