using CsCheck;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Widgets;

public class ReadingAnEmailAddress
{
    [Theory]
    [InlineData("jane@example.com", "jane@example.com")]
    [InlineData(" jane@example.com ", "jane@example.com")]
    [InlineData("jane+chat@example.com", "jane+chat@example.com")]
    [InlineData("Jane.O'Neil_1@mail.example.co.uk", "Jane.O'Neil_1@mail.example.co.uk")]
    [InlineData("jane@bücher.example", "jane@bücher.example")]
    [InlineData("jane@xn--bcher-kva.example", "jane@xn--bcher-kva.example")]
    [InlineData("пример@пример.рф", "пример@пример.рф")]
    [InlineData("用户@例子.广告", "用户@例子.广告")]
    public void One_mailbox_is_read(string typed, string address)
    {
        Assert.True(EmailAddress.TryParse(typed, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("jane")]
    [InlineData("jane@")]
    [InlineData("@example.com")]
    [InlineData("jane@@example.com")]
    [InlineData("jane@example")]
    [InlineData("jane@localhost")]
    [InlineData("jane@127.0.0.1")]
    [InlineData("jane@[127.0.0.1]")]
    [InlineData("jane@example.com.")]
    [InlineData("jane@.example.com")]
    [InlineData("jane@example..com")]
    [InlineData("jane@-example.com")]
    [InlineData("jane@exa_mple.com")]
    [InlineData(".jane@example.com")]
    [InlineData("jane.@example.com")]
    [InlineData("ja..ne@example.com")]
    [InlineData("ja ne@example.com")]
    [InlineData("jane@exam ple.com")]
    [InlineData("\"jane doe\"@example.com")]
    [InlineData("Jane <jane@example.com>")]
    [InlineData("<jane@example.com>")]
    [InlineData("jane@example.com,ben@example.com")]
    [InlineData("jane@example.com;ben@example.com")]
    [InlineData("jane@example.com ben@example.com")]
    [InlineData("jane(comment)@example.com")]
    [InlineData("jane@example.com\n")]
    [InlineData("jane@example.com\r\nBcc: ben@example.com")]
    [InlineData("jane\t@example.com")]
    [InlineData("jane\0@example.com")]
    [InlineData("jane\u200b@example.com")]
    [InlineData("\u202ejane@example.com")]
    [InlineData("jane\u00a0@example.com")]
    [InlineData("mailto:jane@example.com")]
    [InlineData("jane@example\u3002com")]
    [InlineData("jane@example\uff0ecom")]
    [InlineData("jane@example\uff61com")]
    public void Anything_else_is_refused(string typed) => Assert.False(EmailAddress.TryParse(typed, out _));

    [Fact]
    public void An_address_of_254_characters_is_read_and_one_more_is_not()
    {
        var longest = $"jane@{string.Join('.', Enumerable.Repeat(new string('a', 60), 4))}.{new string('b', 5)}";
        Assert.Equal(254, longest.Length);

        Assert.True(EmailAddress.TryParse(longest, out _));
        Assert.False(EmailAddress.TryParse(longest + "b", out _));
        Assert.True(EmailAddress.TryParse(new string('a', 64) + "@example.com", out _));
        Assert.False(EmailAddress.TryParse(new string('a', 65) + "@example.com", out _));
    }

    [Fact]
    public void Whatever_is_read_names_one_mailbox_and_stays_on_one_line()
        => Gen.String[Gen.OneOf(Gen.Char['a', 'c'], Gen.Char['\0', '\u0080'], Gen.OneOf('@', '@', '.', '\u202e', 'é')), 3, 30]
            .Select(s => s + "@example.com")
            .Sample(typed =>
            {
                if (!EmailAddress.TryParse(typed, out var read)) return;

                Assert.DoesNotContain(read, c => char.IsControl(c) || char.IsWhiteSpace(c) || "\",;:<>()[]\\".Contains(c, StringComparison.Ordinal));
                Assert.Equal(1, read.Count(c => c == '@'));
            });
}
