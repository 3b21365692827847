using LiveChat.Attachments;
using LiveChat.Attachments.Images;
using LiveChat.Detection;

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
    [InlineData("a\uFFFEb\uFFFFc\uFDD0d\U0001FFFE.png", "abcd.png")]
    [InlineData("..\\..\\web.config/x.gif", "x.gif")]
    [InlineData("%2e%2e%2fx.png", "%2e%2e%2fx.png")]
    [InlineData("..\uFF0F..\uFF0Fx.png", "..\uFF0F..\uFF0Fx.png")]
    [InlineData("shell.php.jpg", "shell.php.jpg")]
    [InlineData("a.php\0.png", "a.php.png")]
    [InlineData(".htaccess.png", ".htaccess.png")]
    [InlineData("CON.png", "CON.png")]
    [InlineData("nul.tar.jpeg", "nul.tar.jpeg")]
    [InlineData("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png")]
    [InlineData("a\u061C\u200E\u200F\u202A\u202E\u2066\u2069b.png", "ab.png")]
    [InlineData("a\u0085\u2028\u2029\u007F\u001Bb.png", "ab.png")]
    [InlineData("a\U000E0041\u00AD\u2060b.png", "ab.png")]
    [InlineData("\u00A0\u3000a.png\u2003", "a.png")]
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
    [InlineData("a.png/", "name_invalid")]
    [InlineData("....png", "name_invalid")]
    [InlineData("\u00A0.png", "name_invalid")]
    [InlineData("a.png::$DATA", "extension_not_allowed")]
    [InlineData("a.png;.exe", "extension_not_allowed")]
    [InlineData("a.png%00.exe", "extension_not_allowed")]
    [InlineData("a\uFF0Epng", "extension_not_allowed")]
    [InlineData("a.\uFF50\uFF4E\uFF47", "extension_not_allowed")]
    [InlineData("a.g\u0131f", "extension_not_allowed")]
    [InlineData("a.jpg\u0301", "extension_not_allowed")]
    [InlineData("a.webp", "extension_not_allowed")]
    [InlineData("a.pdf", "extension_not_allowed")]
    [InlineData("a.apng", "extension_not_allowed")]
    [InlineData("a.jfif", "extension_not_allowed")]
    public void A_name_that_is_none_or_not_of_a_picture_is_refused(string name, string refusal) => Assert.Equal((null, refusal), AttachmentName.Clean(name));

    [Fact]
    public void A_name_that_is_too_long_is_cut_before_its_extension_and_not_within_a_sign()
    {
        Assert.Equal((new string('a', 196) + ".png", null), AttachmentName.Clean(new string('a', 300) + ".png"));
        Assert.Equal((new string('a', 195) + ".png", null), AttachmentName.Clean(new string('a', 195) + "👩\u200D💻.png"));
        Assert.Equal(200, AttachmentName.Clean("a" + new string('\u0301', 300) + ".png").Name!.Length);
    }

    [Fact]
    public void Nothing_is_left_of_a_name_that_begins_with_more_than_fits_and_cannot_be_seen()
    {
        Assert.Equal((null, "name_invalid"), AttachmentName.Clean(new string('\u200D', 250) + "a.png"));
        Assert.Equal((null, "name_invalid"), AttachmentName.Clean("." + new string(' ', 250) + "a.png"));
    }

    [Fact]
    public void Whatever_it_is_called_it_has_a_name_that_stays_or_there_is_a_refusal()
    {
        string[] parts = ["a", ".", ".png", ".JPEG", "/", "\\", " ", "\u0301", "\u200D", "\u202E", "\uD83D", "\uDE00", "\uFFFE", "\uFDD1", "\0", "\u1100", "\u1161", "👩", "\u3000", new('b', 90), new('\u0301', 90)];
        var random = new Random(8);
        var named = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var sent = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(4) > 0 ? parts[random.Next(parts.Length)] : $"{(char)random.Next(0x10000)}")) + (random.Next(2) > 0 ? ".gif" : "");

            var (name, refusal) = AttachmentName.Clean(sent);

            Assert.True(name is null ? refusal is "name_invalid" or "extension_not_allowed" : refusal is null, Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(sent)));
            if (name is null) continue;

            named++;
            Assert.Equal((name, null), AttachmentName.Clean(name));
            Assert.Equal(AttachmentName.Correct(name, ImageType.Jpeg), AttachmentName.Clean(AttachmentName.Correct(name, ImageType.Jpeg)).Name);
            Assert.InRange(name.Length, 5, AttachmentName.MaxLength);
            Assert.DoesNotContain(name, c => char.IsControl(c) || c is '/' or '\\' or '\u202E');
            PlainText.ThrowIfNotStorable(name, AttachmentName.MaxLength, "A name");
        }

        Assert.InRange(named, 4_000, 16_000);
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
