using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class RefusingAPng
{
    private static byte[] Of(params byte[][] chunks) => [.. PngBytes.Signature, .. chunks.SelectMany(c => c), .. PngBytes.End];

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "no header", Of(PngBytes.Data(4, 3)) },
        { "two headers", Of(PngBytes.Header(4, 3), PngBytes.Header(4, 3), PngBytes.Data(4, 3)) },
        { "no data", Of(PngBytes.Header(4, 3)) },
        { "empty data", Of(PngBytes.Header(4, 3), PngBytes.Chunk("IDAT")) },
        { "data that is not compressed as it should be", Of(PngBytes.Header(4, 3), PngBytes.Chunk("IDAT", [.. "<script>alert(1)</script>"u8])) },
        { "data in two places", Of(PngBytes.Header(4, 3), PngBytes.Data(4, 3), PngBytes.Chunk("tEXt"), PngBytes.Data(4, 3)) },
        { "a damaged header", Of(PngBytes.Damage(PngBytes.Header(4, 3)), PngBytes.Data(4, 3)) },
        { "damaged data", Of(PngBytes.Header(4, 3), PngBytes.Damage(PngBytes.Data(4, 3))) },
        { "a damaged end", [.. PngBytes.Picture()[..^1], 0] },
        { "a critical chunk nobody knows", Of(PngBytes.Header(4, 3), PngBytes.Chunk("CgBI", 1), PngBytes.Data(4, 3)) },
        { "a chunk without a name", Of(PngBytes.Header(4, 3), PngBytes.Chunk("t0Xt"), PngBytes.Data(4, 3)) },
        { "a chunk of four gigabytes", [.. PngBytes.Signature, .. PngBytes.Header(4, 3), 0xFF, 0xFF, 0xFF, 0xFF, .. "IDAT"u8] },
        { "an end with something in it", [.. PngBytes.Picture()[..^12], .. PngBytes.Chunk("IEND", 1)] },
        { "a header of another length", Of(PngBytes.Chunk("IHDR", [.. PngBytes.Header(4, 3)[8..21], 0]), PngBytes.Data(4, 3)) },
        { "something before the header", Of(PngBytes.Chunk("tEXt"), PngBytes.Header(4, 3), PngBytes.Data(4, 3)) },
        { "an end behind the header", Of(PngBytes.Header(4, 3), PngBytes.End, PngBytes.Data(4, 3)) },
        { "data with an end that was damaged", Of(PngBytes.Header(4, 3), PngBytes.Data(4, 3), PngBytes.Damage(PngBytes.End)) },
        { "data with a dictionary", Of(PngBytes.Header(4, 3), PngBytes.Chunk("IDAT", 0x78, 0xBB, 0, 0)) },
        { "data whose first two bytes do not go together", Of(PngBytes.Header(4, 3), PngBytes.Chunk("IDAT", 0x78, 0x02, 0, 0)) },
        { "no height", Of(PngBytes.Header(4, 0), PngBytes.Data(4, 3)) },
        { "no depth", Of(PngBytes.Header(4, 3, depth: 0), PngBytes.Data(4, 3)) },
        { "a palette of 16 bits", Of(PngBytes.Header(4, 3, depth: 16, color: 3), PngBytes.Chunk("PLTE", 1, 2, 3), PngBytes.Data(4, 3)) },
        { "an empty palette", Of(PngBytes.Header(4, 3, color: 3), PngBytes.Chunk("PLTE"), PngBytes.Data(4, 3)) },
        { "a palette of 257 colours", Of(PngBytes.Header(4, 3), PngBytes.Chunk("PLTE", new byte[771]), PngBytes.Data(4, 3)) },
        { "a palette behind the data", Of(PngBytes.Header(4, 3), PngBytes.Data(4, 3), PngBytes.Chunk("PLTE", 1, 2, 3)) },
        { "a damaged palette", Of(PngBytes.Header(4, 3, color: 3), PngBytes.Damage(PngBytes.Chunk("PLTE", 1, 2, 3)), PngBytes.Data(4, 3)) },
        { "no width", Of(PngBytes.Header(0, 3), PngBytes.Data(4, 3)) },
        { "a depth its colours cannot have", Of(PngBytes.Header(4, 3, depth: 4), PngBytes.Data(4, 3)) },
        { "colours there are not", Of(PngBytes.Header(4, 3, color: 5), PngBytes.Data(4, 3)) },
        { "another compression", Of(PngBytes.Header(4, 3, compression: 1), PngBytes.Data(4, 3)) },
        { "another filter", Of(PngBytes.Header(4, 3, filter: 1), PngBytes.Data(4, 3)) },
        { "another interlace", Of(PngBytes.Header(4, 3, interlace: 2), PngBytes.Data(4, 3)) },
        { "no palette", Of(PngBytes.Header(4, 3, color: 3), PngBytes.Data(4, 3)) },
        { "half a colour", Of(PngBytes.Header(4, 3, color: 3), PngBytes.Chunk("PLTE", 1, 2, 3, 4), PngBytes.Data(4, 3)) },
        { "more colours than bits", Of(PngBytes.Header(4, 3, depth: 1, color: 3), PngBytes.Chunk("PLTE", new byte[9]), PngBytes.Data(4, 3)) },
        { "a palette for grey", Of(PngBytes.Header(4, 3, color: 0), PngBytes.Chunk("PLTE", new byte[9]), PngBytes.Data(4, 3)) },
        { "two palettes", Of(PngBytes.Header(4, 3), PngBytes.Chunk("PLTE", new byte[9]), PngBytes.Chunk("PLTE", new byte[9]), PngBytes.Data(4, 3)) },
        { "a palette of two gigabytes", [.. PngBytes.Signature, .. PngBytes.Header(4, 3), 0x7F, 0xFF, 0xFF, 0xFF, .. "PLTE"u8] },
        { "fewer frames than planned", PngBytes.Picture(before: [PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3)]) },
        { "more frames than planned", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.FrameControl(0, 4, 3)], after: [PngBytes.FrameControl(1, 1, 1), PngBytes.FrameData(2, 1, 1)]) },
        { "frames that are out of order", PngBytes.Picture(before: [PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3)], after: [PngBytes.FrameControl(2, 1, 1), PngBytes.FrameData(1, 1, 1)]) },
        { "a frame outside of the picture", PngBytes.Picture(before: [PngBytes.Animation(1)], after: [PngBytes.FrameControl(0, 3, 3, 2, 0), PngBytes.FrameData(1, 3, 3)]) },
        { "a frame of another length", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.Chunk("fcTL", new byte[25])]) },
        { "a frame without width", PngBytes.Picture(before: [PngBytes.Animation(1)], after: [PngBytes.FrameControl(0, 0, 3), PngBytes.FrameData(1, 3, 3)]) },
        { "a first frame that is not all of the picture", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.FrameControl(0, 3, 3)]) },
        { "a frame that is put away in a way there is not", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.Chunk("fcTL", [.. PngBytes.FrameControl(0, 4, 3)[8..32], 3, 0])]) },
        { "a frame that is blended in a way there is not", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.Chunk("fcTL", [.. PngBytes.FrameControl(0, 4, 3)[8..32], 0, 2])]) },
        { "two frames before the data", PngBytes.Picture(before: [PngBytes.Animation(2), PngBytes.FrameControl(0, 4, 3), PngBytes.FrameControl(1, 4, 3)]) },
        { "empty data of a frame", PngBytes.Picture(before: [PngBytes.Animation(1)], after: [PngBytes.FrameControl(0, 3, 3), PngBytes.FrameData(1, [])]) },
        { "damaged data of a frame", PngBytes.Picture(before: [PngBytes.Animation(1)], after: [PngBytes.FrameControl(0, 3, 3), PngBytes.Damage(PngBytes.FrameData(1, 3, 3))]) },
        { "data of a frame before the picture's", PngBytes.Picture(before: [PngBytes.Animation(1), PngBytes.FrameControl(0, 4, 3), PngBytes.FrameData(1, 4, 3)]) },
        { "data of no frame", PngBytes.Picture(before: [PngBytes.Animation(1)], after: [PngBytes.FrameData(0, 3, 3)]) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_structure_that_no_picture_has_is_corrupt(string what, byte[] file)
    {
        _ = what;
        Assert.Equal("corrupt", await Walking.RefusalAsync(file));
    }

    [Theory]
    [InlineData(16_384, 4_096, null)]
    [InlineData(16_385, 1, "too_many_pixels")]
    [InlineData(1, 16_385, "too_many_pixels")]
    [InlineData(16_384, 4_097, "too_many_pixels")]
    [InlineData(50_000, 50_000, "too_many_pixels")]
    [InlineData(int.MaxValue, int.MaxValue, "too_many_pixels")]
    public async Task A_picture_is_as_large_as_it_says(int width, int height, string? refusal)
        => Assert.Equal(refusal, await Walking.RefusalAsync(Of(PngBytes.Header(width, height), PngBytes.Data(1, 1))));

    [Fact]
    public async Task An_animation_has_as_many_frames_as_it_says()
    {
        Assert.Equal("too_many_frames", await Walking.RefusalAsync(PngBytes.Picture(before: [PngBytes.Animation(2_001)])));
        Assert.Equal("too_many_frames", await Walking.RefusalAsync(Samples.All["an animated png"], ImageLimits.Default with { MaxFrames = 1 }));
    }
}
