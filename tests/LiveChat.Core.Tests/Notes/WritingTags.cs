using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.Core.Tests.Notes;

public class WritingTags
{
    [Theory]
    [InlineData("vip", "vip")]
    [InlineData("  VIP\t", "vip")]
    [InlineData("Große \n\u00a0 Frage", "große frage")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("🙂", "🙂")]
    [InlineData("'; DROP TABLE chats; --", "'; drop table chats; --")]
    public void A_tag_is_kept_in_one_way_of_writing(string text, string kept)
    {
        Assert.Null(ChatTag.Check(text, out var tag));
        Assert.Equal(kept, tag);

        // What was kept is a tag as it is.
        Assert.Null(ChatTag.Check(tag, out var again));
        Assert.Equal(tag, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b ")]
    [InlineData("a\0b")]
    [InlineData("a\u0001b")]
    [InlineData("a\uFFFEb")]
    [InlineData("\uFFFF")]
    [InlineData("a\uFDD0b")]
    [InlineData("a\U0001FFFEb")]
    [InlineData("0123456789 0123456789 0123456789 012345678")]
    public void What_is_no_tag_is_refused(string? text) => Assert.Equal(ChatRefusal.TagInvalid, ChatTag.Check(text, out _));

    [Fact]
    public void Half_a_character_is_no_tag() => Assert.Equal(ChatRefusal.TagInvalid, ChatTag.Check("\ud800", out _));

    [Fact]
    public void As_long_as_it_may_be_it_is_one() => Assert.Null(ChatTag.Check(new string('x', ChatTag.MaxLength), out _));
}
