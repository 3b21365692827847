using LiveChat.ActivityLog;

namespace LiveChat.Core.Tests.ActivityLog;

public class FindingTheWordsOfAText
{
    [Theory]
    [InlineData("My order, my ORDER!", "my order")]
    [InlineData("Crème BRÛLÉE", "creme brulee")]
    [InlineData("don't 50%_off a.b@c.de", "don t 50 off a b c de")]
    [InlineData("ﬁne Ｗ１ ½", "fine w1 1 2")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ")]
    [InlineData("東京都 a京b", "東 京 東京 都 京都 a b")]
    [InlineData("ガギ", "ガ ギ ガギ")]
    [InlineData("한국어 \u1112\u1161\u11AB", "한국어 한")]
    [InlineData("pass\u200Bword\u00AD", "password")]
    [InlineData("🙂 👍🏽 ... \0 \uD800", "")]
    [InlineData(null, "")]
    public void Words_are_runs_of_letters_and_digits_in_their_simplest_form(string? text, string words)
        => Assert.Equal(words, string.Join(' ', ActivityWords.Of(text)));

    [Theory]
    [InlineData("東京都", "東京 京都")]
    [InlineData("京", "京")]
    [InlineData("iPhone修理を", "iphone 修理 理を")]
    public void Pairs_are_asked_for_where_a_script_has_no_spaces(string text, string words) => Assert.Equal(words, string.Join(' ', ActivityWords.Asked(text)));

    [Theory]
    [InlineData("'; DROP TABLE chats; --")]
    [InlineData("a AND b* NEAR(c d) \"e\" x:y ^f -g +h")]
    [InlineData("\\:*&|!<->()[]{}")]
    public void Words_hold_nothing_that_means_something_to_a_search_language(string text)
        => Assert.All(ActivityWords.Asked(text), w => Assert.All(w, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))));

    [Fact]
    public void What_is_asked_for_is_among_the_words_of_the_same_text()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => (char)random.Next(1, 0xFFFF)));

            Assert.Empty(ActivityWords.Asked(text).Except(ActivityWords.Of(text)));
        }
    }

    [Fact]
    public void The_beginning_of_a_long_word_counts()
    {
        Assert.Equal(new string('x', 64), Assert.Single(ActivityWords.Of(new string('X', 4000))));
        Assert.Equal(64 * 2, Assert.Single(ActivityWords.Of(string.Concat(Enumerable.Repeat("𐐀", 100)))).Length);
    }
}
