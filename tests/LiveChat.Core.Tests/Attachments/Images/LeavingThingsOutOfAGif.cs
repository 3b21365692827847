using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class LeavingThingsOutOfAGif
{
    [Fact]
    public async Task Comments_texts_and_what_applications_write_are_dropped()
    {
        byte[][] foreign =
        [
            GifBytes.Comment("GPSMARK"), GifBytes.Application("XMP DataXMP", [.. GifBytes.Blocks("GPSMARK")]), GifBytes.Application("ICCRGBG1012", [.. GifBytes.Blocks("GPSMARK")]),
            [0x21, 0x77, .. GifBytes.Blocks("GPSMARK")], GifBytes.PlainText("GPSMARK"),
        ];
        var file = GifBytes.Picture([.. foreign, GifBytes.Control(5), GifBytes.Frame(), .. foreign]);

        Assert.Equal(GifBytes.Picture(GifBytes.Control(5), GifBytes.Frame()), await Walking.KeptAsync(file));
        Assert.Equal(GifBytes.Picture(GifBytes.Control(5), GifBytes.Frame()), await Walking.KeptAsync(file, atOnce: 3));
    }

    /// <summary>The packet of XMP is no blocks: it ends in a row of numbers by which every decoder finds out of it, wherever it believes to be.</summary>
    [Fact]
    public async Task A_packet_of_XMP_is_dropped_to_its_end()
    {
        byte[] packet = [.. "<?xpacket begin=''?><x:xmpmeta>GPSMARK"u8, .. Enumerable.Repeat((byte)' ', 700), .. "<?xpacket end='w'?>"u8, 1, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0];

        Assert.Equal(GifBytes.Picture(GifBytes.Frame()), await Walking.KeptAsync(GifBytes.Picture(GifBytes.Application("XMP DataXMP", packet), GifBytes.Frame())));
    }

    [Fact]
    public async Task How_a_dropped_text_was_to_be_shown_is_said_of_the_frame_behind_it_as_browsers_take_it()
        => Assert.Equal(
            GifBytes.Picture(GifBytes.Control(9), GifBytes.Frame(), GifBytes.Control(8), GifBytes.Frame()),
            await Walking.KeptAsync(GifBytes.Picture(GifBytes.Control(9), GifBytes.PlainText("GPSMARK"), GifBytes.Frame(), GifBytes.Control(7), GifBytes.Control(8), GifBytes.Frame())));

    [Fact]
    public async Task How_often_it_is_repeated_stays_wherever_it_is_said()
    {
        var file = GifBytes.Picture(
            GifBytes.Application("NETSCAPE2.0", [3, 1, 7, 0, 7, .. "GPSMARK"u8, 0]), GifBytes.Application("NETSCAPE2.0", [5, 2, 0, 0, 0, 0, 0]), GifBytes.Frame(), GifBytes.Application("ANIMEXTS1.0", [3, 1, 9, 0, 0]));

        Assert.Equal(GifBytes.Picture(GifBytes.Repeat(7), GifBytes.Frame(), GifBytes.Repeat(9)), await Walking.KeptAsync(file));
    }

    [Fact]
    public async Task A_first_frame_that_is_larger_than_the_screen_is_as_large_as_it_is_shown()
    {
        Assert.Equal(new(ImageType.Gif, 4, 13, 1), await Walking.FactsAsync(GifBytes.Picture(GifBytes.Frame(3, 12, 1, 1))));
        Assert.Equal(new(ImageType.Gif, 4, 4, 2), await Walking.FactsAsync(GifBytes.Picture(GifBytes.Frame(), GifBytes.Frame(9, 9, 9, 9))));
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "no frame", GifBytes.Picture() },
        { "no width", [.. GifBytes.Screen(0, 1), .. GifBytes.Frame(), GifBytes.Trailer] },
        { "a frame without width", GifBytes.Picture(GifBytes.Frame(0)) },
        { "no height", [.. GifBytes.Screen(1, 0), .. GifBytes.Frame(), GifBytes.Trailer] },
        { "a frame without height", GifBytes.Picture(GifBytes.Frame(1, 0)) },
        { "nothing but texts", GifBytes.Picture(GifBytes.PlainText("text"), GifBytes.Comment("text")) },
        { "codes of no bits", GifBytes.Picture([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 2, 0x44, 1, 0]) },
        { "a block there is not before the first frame", GifBytes.Picture([0x00], GifBytes.Frame()) },
        { "a frame that ends too early", GifBytes.Picture([.. GifBytes.FrameHead(1, 1), 1, 0x44, 0, 0x44, 0x01, 0]) },
        { "fewer colours than it says", [.. "GIF89a"u8, 4, 0, 4, 0, 0x87, 0, 0, .. Enumerable.Repeat((byte)1, 768 - 20), .. GifBytes.Frame(), .. new byte[40], GifBytes.Trailer] },
        { "a frame without data", GifBytes.Picture([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 0]) },
        { "codes of nine bits", GifBytes.Picture([0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 9, 2, 0x44, 1, 0]) },
        { "a block there is not", GifBytes.Picture(GifBytes.Frame(), [0x2A, .. "/=1"u8]) },
        { "a control of another length", GifBytes.Picture([0x21, 0xF9, 5, 0, 0, 0, 0, 0, 0], GifBytes.Frame()) },
        { "a control without an end", GifBytes.Picture([0x21, 0xF9, 4, 0, 0, 0, 0, 1], GifBytes.Frame()) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_structure_that_no_picture_has_is_corrupt(string what, byte[] file)
    {
        _ = what;
        Assert.Equal("corrupt", await Walking.RefusalAsync(file));
    }

    [Fact]
    public async Task Pixels_and_frames_are_as_many_as_it_says()
    {
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync([.. GifBytes.Screen(65_535, 65_535), .. GifBytes.Frame(), GifBytes.Trailer]));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync(GifBytes.Picture(GifBytes.Frame(65_535, 65_535))));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync(GifBytes.Picture(GifBytes.Frame(1, 1, 16_384))));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync(GifBytes.Picture(GifBytes.Frame(), GifBytes.Frame(1, 65_535))));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync([.. GifBytes.Screen(16_384, 1), .. GifBytes.Frame(1, 16_384), GifBytes.Trailer]));
        Assert.Equal("too_many_pixels", await Walking.RefusalAsync(GifBytes.Screen(65_535, 65_535)));
        Assert.Null(await Walking.RefusalAsync([.. GifBytes.Screen(16_384, 4_096), .. GifBytes.Frame(16_384, 4_096), GifBytes.Trailer]));
        Assert.Null(await Walking.RefusalAsync(GifBytes.Picture([.. Enumerable.Repeat(GifBytes.Frame(), 2_000)])));
        Assert.Equal("too_many_frames", await Walking.RefusalAsync(GifBytes.Picture([.. Enumerable.Repeat(GifBytes.Frame(), 2_001)])));
        Assert.Equal("too_many_frames", await Walking.RefusalAsync(Samples.All["an animated gif"], ImageLimits.Default with { MaxFrames = 1 }));
    }
}
