using LiveChat.Attachments.Images;

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

    /// <summary>Browsers go by the first that makes sense.</summary>
    [Theory]
    [InlineData(new byte[] { 3, 0, 1, 0, 0, 0, 6 }, 6)]
    [InlineData(new byte[] { 3, 0, 1, 0, 0, 0, 1 }, 1)]
    [InlineData(new byte[] { 3, 0, 1, 0, 0, 0, 9 }, 3)]
    [InlineData(new byte[] { 4, 0, 1, 0, 0, 0, 6 }, 3)]
    [InlineData(new byte[] { 3, 0, 2, 0, 0, 0, 6 }, 3)]
    public async Task Of_two_orientations_the_first_that_is_one_is_left(byte[] first, int left)
    {
        var both = JpegBytes.Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, .. first, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(left == 1 ? JpegBytes.Picture() : JpegBytes.Picture(JpegBytes.Turned(left)), await Walking.KeptAsync(JpegBytes.Picture(both)));
    }

    [Fact]
    public async Task Of_JFIF_and_of_Adobe_only_what_the_picture_needs_is_left()
    {
        byte[][] written = [JpegBytes.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 2, 1, .. "GPSMARK"u8]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 101, 0x80, 1, 2, 3, 1, .. "GPSMARK"u8])];
        byte[][] left = [JpegBytes.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 1, 0, 72, 0, 72, 0, 0]), JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1])];

        var kept = await Walking.KeptAsync([.. JpegBytes.Start, .. written.SelectMany(s => s), .. JpegBytes.Rest()]);

        Assert.Equal([.. JpegBytes.Start, .. left.SelectMany(s => s), .. JpegBytes.Rest()], kept);
    }

    [Fact]
    public async Task Of_several_segments_of_Adobe_the_last_counts_and_of_the_others_the_first()
    {
        byte[] written = [.. JpegBytes.Camera(6, "x"), .. JpegBytes.Camera(3, "GPSMARK"), .. JpegBytes.Jfif, .. JpegBytes.Jfif, .. Adobe(0), .. Adobe(7)];
        byte[] left = [.. JpegBytes.Turned(6), .. JpegBytes.Jfif, .. Adobe(0), .. Adobe(2)];

        var kept = await Walking.KeptAsync([.. JpegBytes.Start, .. written, .. JpegBytes.Rest()]);

        Assert.Equal([.. JpegBytes.Start, .. left, .. JpegBytes.Rest()], kept);
    }

    [Fact]
    public async Task What_applications_write_behind_the_first_scan_is_dropped_as_browsers_do()
    {
        byte[] file = [.. JpegBytes.Picture()[..^2], .. JpegBytes.Turned(6), .. JpegBytes.Jfif, .. Adobe(0), .. JpegBytes.Profile(1, 1, ColorProfile.Swapped), .. JpegBytes.End];

        Assert.Equal(JpegBytes.Picture(), await Walking.KeptAsync(file));
        Assert.Equal(new(ImageType.Jpeg, 8, 8, 1), await Walking.FactsAsync(file));
    }

    [Fact]
    public async Task How_many_lines_there_are_is_dropped_when_the_frame_says_it_too()
    {
        var lines = JpegBytes.Segment(0xDC, 0, 8);

        Assert.Equal(JpegBytes.Picture(), await Walking.KeptAsync([.. JpegBytes.Picture()[..^2], .. lines, .. JpegBytes.End]));
        Assert.Equal("corrupt", await Walking.RefusalAsync([.. JpegBytes.Start, .. JpegBytes.Rest(8, 0)[..^2], .. lines, .. JpegBytes.End]));
    }

    private static byte[] Adobe(byte transform) => JpegBytes.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);

    [Fact]
    public async Task A_row_of_filling_bytes_is_dropped()
    {
        byte[] file = [.. JpegBytes.Start, 0xFF, 0xFF, .. JpegBytes.Jfif, .. JpegBytes.Rest()[..^2], 0xFF, 0xFF, 0xFF, 0, 0x33, 0xFF, 0xFF, .. JpegBytes.End];

        Assert.Equal([.. JpegBytes.Start, .. JpegBytes.Jfif, .. JpegBytes.Rest()[..^2], 0xFF, 0, 0x33, .. JpegBytes.End], await Walking.KeptAsync(file));
        Assert.Equal(await Walking.KeptAsync(file), await Walking.KeptAsync(file, atOnce: 1));
    }
}
