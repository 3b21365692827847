using LiveChat.Attachments;
using LiveChat.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments;

public sealed class NamingAFile
{
    [Theory]
    [InlineData("a.png", "a.png")]
    [InlineData("Holiday 2026 (1).JPEG", "Holiday 2026 (1).JPEG")]
    [InlineData("invoice.exe.png", "invoice.exe.png")]
    [InlineData("../../../../etc/cron.d/x.png", "x.png")]
    [InlineData(@"C:\Users\kim\x.png", "x.png")]
    [InlineData("a\r\nSet-Cookie: b.gif", "aSet-Cookie: b.gif")]
    [InlineData("photo\u202Egnp.jpg", "photognp.jpg")]
    [InlineData("a\u200B\uFEFF\u2066b\0.png", "ab.png")]
    [InlineData("  spaces .png ", "spaces .png")]
    [InlineData("cafe\u0301.png", "caf\u00E9.png")]
    [InlineData("👩\u200D💻.png", "👩\u200D💻.png")]
    [InlineData("a\uD800b.png", "ab.png")]
    public void What_cannot_be_seen_or_leads_elsewhere_is_left_out(string name, string shown) => Assert.Equal((shown, null), AttachmentName.Clean(name));

    [Theory]
    [InlineData("", "name_invalid")]
    [InlineData("..", "name_invalid")]
    [InlineData("a/", "name_invalid")]
    [InlineData(".png", "name_invalid")]
    [InlineData("\u200D.png", "name_invalid")]
    [InlineData("\u202E\u202E", "name_invalid")]
    [InlineData("a", "extension_not_allowed")]
    [InlineData("a.svg", "extension_not_allowed")]
    [InlineData("a.png.", "extension_not_allowed")]
    [InlineData("a.png.exe", "extension_not_allowed")]
    [InlineData("a.\u0440ng", "extension_not_allowed")]
    [InlineData("a.pngx", "extension_not_allowed")]
    [InlineData("photo\u202Egnp.exe", "extension_not_allowed")]
    public void A_name_that_is_none_or_not_of_a_picture_is_refused(string name, string refusal) => Assert.Equal((null, refusal), AttachmentName.Clean(name));

    [Fact]
    public void A_name_that_is_too_long_is_cut_before_its_extension_and_not_within_a_sign()
    {
        Assert.Equal((new string('a', 196) + ".png", null), AttachmentName.Clean(new string('a', 300) + ".png"));
        Assert.Equal((new string('a', 195) + ".png", null), AttachmentName.Clean(new string('a', 195) + "👩\u200D💻.png"));
        Assert.Equal(200, AttachmentName.Clean("a" + new string('\u0301', 300) + ".png").Name!.Length);
    }

    [Theory]
    [InlineData("photo.jpg", "photo.png")]
    [InlineData("photo.PNG", "photo.PNG")]
    [InlineData("a.b.gif", "a.b.png")]
    public void The_extension_says_what_the_file_is(string name, string corrected) => Assert.Equal(corrected, AttachmentName.Correct(name, ImageType.Png));

    [Fact]
    public void Both_extensions_of_JPEG_are_right()
    {
        Assert.Equal("a.jpeg", AttachmentName.Correct("a.jpeg", ImageType.Jpeg));
        Assert.Equal("a.jpg", AttachmentName.Correct("a.jpg", ImageType.Jpeg));
        Assert.Equal("a.gif", AttachmentName.Correct("a.png", ImageType.Gif));
    }
}
