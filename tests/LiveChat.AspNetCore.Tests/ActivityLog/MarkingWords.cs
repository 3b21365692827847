using LiveChat.ActivityLog;
using LiveChat.AspNetCore.ActivityLog;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

public class MarkingWords
{
    [Theory]
    [InlineData("order", "My ORDER, and ordering; order!", "ORDER", "order")]
    [InlineData("strasse", "Straße strasse", "strasse")]
    [InlineData("ete", "un été à Été.", "été", "Été")]
    [InlineData("京都", "東京都は京都ではない", "京都", "京都")]
    [InlineData("京都に", "私は京都にいる", "京都に")]
    [InlineData("a b", "b-a_c", "b", "a")]
    [InlineData("x", "👋🏽 x 👋🏽", "x")]
    [InlineData("or", "' OR 1=1 --", "OR")]
    [InlineData("nothing", "something")]
    [InlineData("order", "")]
    public void A_word_is_marked_as_it_was_written(string asked, string text, params string[] marked)
        => Assert.Equal(marked, WordMarks.In(text, ActivityWords.Asked(asked)).Select(m => text.Substring(m.At, m.Length)));

    [Fact]
    public void Only_what_is_around_the_first_word_is_shown_and_no_character_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("👋", 100)) + " order " + string.Concat(Enumerable.Repeat("🙂 order ", 100));

        var (shown, marks) = WordMarks.Around(text, ActivityWords.Asked("order"))!.Value;

        Assert.InRange(shown.Length, 150, 202);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        Assert.All(marks, m => Assert.StartsWith(shown.Substring(m.At, m.Length), "order", StringComparison.Ordinal));
        Assert.Null(WordMarks.Around("redacted", ActivityWords.Asked("order")));
    }
}
