using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments.Images;

public sealed class KnowingAPicture
{
    private static readonly string[] Refusals = ["corrupt", "truncated", "type_not_allowed", "too_many_pixels"];

    public static TheoryData<string> Pictures => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_with_nothing_else_in_it_stays_as_it_is_however_it_comes(string name)
    {
        var picture = Samples.All[name];

        Assert.Equal(picture, await Walking.KeptAsync(picture));
        Assert.Equal(picture, await Walking.KeptAsync(picture, atOnce: 1));
        Assert.Equal(picture, await Walking.KeptAsync(picture, atOnce: 7));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task What_comes_behind_a_picture_is_dropped_and_not_read(string name)
    {
        var picture = Samples.All[name];

        Assert.Equal(picture, await Walking.KeptAsync([.. picture, .. "PK\u0003\u0004 window.__xss=1"u8]));
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_that_is_cut_anywhere_is_truncated(string name)
    {
        var picture = Samples.All[name];

        for (var length = 1; length < picture.Length; length++) Assert.Equal("truncated", await Walking.RefusalAsync(picture[..length]));
    }

    [Fact]
    public async Task One_kind_with_the_beginning_of_another_is_none_of_both()
    {
        foreach (var (head, body) in Samples.All.Values.SelectMany(h => Samples.All.Values.Where(b => b[0] != h[0]).Select(b => (h, b))))
        {
            Assert.Contains(await Walking.RefusalAsync([.. head[..(head[0] == 0xFF ? 2 : head[0] == 0x47 ? 6 : 8)], .. body]), Refusals);
        }
    }

    [Fact]
    public async Task Its_facts_are_what_its_structure_says()
    {
        Assert.Equal(new(ImageType.Png, 4, 3, 1), await Walking.FactsAsync(PngBytes.Picture()));
        Assert.Equal(new(ImageType.Png, 4, 3, 2), await Walking.FactsAsync(Samples.All["an animated png"]));
        Assert.Equal(new(ImageType.Gif, 20, 10, 2), await Walking.FactsAsync(Samples.All["an animated gif"]));
        Assert.Equal(new(ImageType.Jpeg, 9, 5, 1), await Walking.FactsAsync([.. JpegBytes.Start, .. JpegBytes.Jfif, .. JpegBytes.Rest(9, 5)]));
    }

    [Theory]
    [InlineData(3, 9, 5)]
    [InlineData(6, 5, 9)]
    public async Task A_picture_is_as_wide_as_it_is_shown(int orientation, int width, int height)
    {
        Assert.Equal(new(ImageType.Jpeg, width, height, 1), await Walking.FactsAsync([.. JpegBytes.Start, .. JpegBytes.Turned(orientation), .. JpegBytes.Rest(9, 5)]));
    }
}
