namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class LeavingThingsOutOfAPng
{
    [Fact]
    public async Task Texts_times_and_chunks_nobody_knows_are_dropped_wherever_they_are()
    {
        byte[][] foreign =
        [
            PngBytes.Chunk("tEXt", [.. "Comment\0GPSMARK"u8]), PngBytes.Chunk("zTXt", [.. "Comment\0\0GPSMARK"u8]), PngBytes.Chunk("iTXt", [.. "XML:com.adobe.xmp\0GPSMARK"u8]),
            PngBytes.Chunk("tIME", 1, 2, 3, 4, 5, 6, 7), PngBytes.Chunk("prVt", [.. "GPSMARK"u8]), PngBytes.Chunk("sPLT", [.. "GPSMARK"u8]), PngBytes.Damage(PngBytes.Chunk("tEXt", [.. "GPSMARK"u8])),
        ];

        Assert.Equal(PngBytes.Picture(), await Walking.KeptAsync(PngBytes.Picture(before: foreign, after: foreign)));
    }

    [Fact]
    public async Task A_text_larger_than_everything_that_is_looked_at_is_dropped()
        => Assert.Equal(PngBytes.Picture(), await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Chunk("tEXt", new byte[400_000])]), atOnce: 5_000));

    [Fact]
    public async Task Of_what_a_camera_says_only_the_orientation_is_left()
    {
        byte[] camera = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x01, 0x0E, 0, 2, 0, 0, 0, 8, 0, 0, 0, 38, 0, 0, 0, 0, .. "GPSMARK\0"u8];
        byte[] turned = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

        Assert.Equal(PngBytes.Picture(before: [PngBytes.Chunk("eXIf", turned)]), await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Chunk("eXIf", camera)])));
        Assert.Equal(PngBytes.Picture(), await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Chunk("eXIf", [.. "MM\0*"u8, 0, 0, 0, 8, 0, 0])])));
    }

    [Fact]
    public async Task What_a_camera_says_behind_the_data_is_dropped_as_browsers_do()
    {
        Assert.Equal(PngBytes.Picture(), await Walking.KeptAsync(PngBytes.Picture(after: [PngBytes.Turned(6)])));
        Assert.Equal(PngBytes.Picture(before: [PngBytes.Turned(6)]), await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Turned(6), PngBytes.Turned(3)])));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(300_000)]
    public async Task A_colour_profile_stays_and_its_name_does_not(int length)
    {
        // As it cannot be compressed it is as long as it is.
        var profile = new byte[length];
        new Random(1).NextBytes(profile);

        Assert.Equal(
            PngBytes.Picture(before: [PngBytes.Profile("icc", profile)]),
            await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Profile("GPSMARK-0001", profile)]), atOnce: 4_000));
    }

    [Fact]
    public async Task What_is_said_twice_or_too_late_or_at_the_wrong_length_or_was_damaged_is_dropped()
    {
        var gamma = PngBytes.Chunk("gAMA", 0, 0, 0xB1, 0x8F);

        Assert.Equal(
            PngBytes.Picture(before: [gamma]),
            await Walking.KeptAsync(PngBytes.Picture(before: [PngBytes.Damage(gamma), PngBytes.Chunk("gAMA", [.. "GPSMARK"u8]), gamma, gamma], after: [gamma])));
    }

    [Fact]
    public async Task Frames_without_an_animation_are_dropped()
        => Assert.Equal(PngBytes.Picture(), await Walking.KeptAsync(PngBytes.Picture(after: [PngBytes.FrameControl(0, 4, 3), PngBytes.FrameData(1, 4, 3)])));
}
