using System.Globalization;
using System.Text;
using CsCheck;
using LiveChat.Detection;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Widgets;

public class CleaningOneLine
{
    [Theory]
    [InlineData("Dana Ray", "Dana Ray")]
    [InlineData("  Dana Ray  ", "Dana Ray")]
    [InlineData("Дана Рэй", "Дана Рэй")]
    [InlineData("דנה", "דנה")]
    [InlineData("O'Neil-Žižek", "O'Neil-Žižek")]
    [InlineData("Hi\nContent-Type: text/html", "Hi Content-Type: text/html")]
    [InlineData("Hi\r\nBcc: everyone@example.com", "Hi Bcc: everyone@example.com")]
    [InlineData("Hi\r\n Bcc: everyone@example.com", "Hi Bcc: everyone@example.com")]
    [InlineData("Hi \r Bcc: everyone@example.com", "Hi Bcc: everyone@example.com")]
    [InlineData("x\nINFO admin logged in", "x INFO admin logged in")]
    [InlineData("one\u2028two\u2029three\u0085four\vfive\tsix", "one two three four five six")]
    [InlineData("\r\n", "")]
    [InlineData("Da\u0000na\u001b[31m", "Dana[31m")]
    [InlineData("\u202eyaR anaD\u202c", "yaR anaD")]
    [InlineData("\u2067Dana\u2069\u200f\u200e\u061c", "Dana")]
    [InlineData("Ad\u200bmi\u200cn\u2060\ufeff\u00ad", "Admin")]
    [InlineData("Ad\u200dmin", "Admin")]
    [InlineData("\u3164\uffa0\u115f", "")]
    [InlineData("👩‍💻 ❤️‍🔥 👩🏽‍🚀", "👩‍💻 ❤️‍🔥 👩🏽‍🚀")]
    [InlineData("👩\u200dAdmin", "👩Admin")]
    [InlineData("👩\u200d", "👩")]
    public void A_name_stays_as_typed_but_for_what_breaks_or_hides(string typed, string kept)
        => Assert.Equal(kept, OneLineText.Clean(typed));

    [Fact]
    public void Whatever_is_typed_ends_up_on_one_line_without_anything_hidden_and_stays_so()
        => Gen.String[Gen.Frequency(
                (3, Gen.Char['a', 'z']), (1, Gen.Char['\0', '\u00ad']), (2, Gen.Char['\u2000', '\u206f']), (1, Gen.OneOf('\u3164', '\u200d', '\ufeff', '☀'))), 0, 40]
            .Where(PlainText.IsWellFormed)
            .Sample(typed =>
            {
                var kept = OneLineText.Clean(typed);

                Assert.Equal(kept, OneLineText.Clean(kept));
                Assert.Equal(kept.Trim(), kept);
                Assert.True(kept.Length <= typed.Length);
                Assert.DoesNotContain(kept.EnumerateRunes(), r => r.Value != 0x200D && Rune.GetUnicodeCategory(r)
                    is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            });
}
