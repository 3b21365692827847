using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Contacts;

public class VouchingForAUser
{
    private static readonly Contact Visitor = new()
    {
        Id = new(Guid.CreateVersion7()),
        Widget = WidgetId.Default,
        Secret = VisitorSecret.Create().Hash(),
        Name = "Typed",
        Email = "typed@example.org",
        Phone = "+49 30 1",
        CreatedAt = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero),
        Fence = 3,
    };

    [Fact]
    public void A_visitor_becomes_the_user_and_what_was_typed_is_forgotten()
    {
        var contact = Visitor.As(VouchedUser.Of("42", "Zoë Ray", "zoe@example.org", null)!);

        Assert.Equal(Visitor with { Subject = "42", Name = "Zoë Ray", Email = "zoe@example.org", Phone = null, Fence = 4 }, contact);
        Assert.True(contact.Verified);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var user = VouchedUser.Of("42", "Zoë Ray", "zoe@example.org", "+49 30 2")!;
        var contact = Visitor.As(user);

        Assert.Same(contact, contact.As(user));
        Assert.Equal(contact with { Name = null, Email = null, Phone = null, Fence = 5 }, contact.As(VouchedUser.Of("42", null, null, null)!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("4\0002")]
    public void What_is_no_id_is_no_user(string? subject) => Assert.Null(VouchedUser.Of(subject, "Zoë", null, null));

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Null(VouchedUser.Of("4\ud83d", null, null, null));
        Assert.Equal((null, null), VouchedUser.Of("42", "Zoë \ud83d", "zoe\ud83d@example.org", null) is { } user ? (user.Name, user.Email) : ("", ""));
    }

    [Fact]
    public void An_id_has_up_to_200_characters()
    {
        Assert.Equal(new string('字', 200), VouchedUser.Of(new string('字', 200), null, null, null)?.Subject);
        Assert.Null(VouchedUser.Of(new string('a', 201), null, null, null));
    }

    [Theory]
    [InlineData("  Zoë \r\n Ray\u202e ", "Zoë Ray")]
    [InlineData("\u200b \t", null)]
    [InlineData(null, null)]
    public void A_name_is_made_fit_as_one_that_is_typed(string? claim, string? name) => Assert.Equal(name, VouchedUser.Of("42", claim, null, null)?.Name);

    [Fact]
    public void A_name_that_is_too_long_is_cut_between_characters()
    {
        Assert.Equal(new string('a', 100), VouchedUser.Of("42", $"\u200b{new string('a', 101)}", null, null)?.Name);
        Assert.Equal(new string('a', 99), VouchedUser.Of("42", $"{new string('a', 99)}🙂", null, null)?.Name);
    }

    [Theory]
    [InlineData(" zoe@example.org ", "zoe@example.org")]
    [InlineData("zoe@example.org, eve@example.org", null)]
    [InlineData("zoe", null)]
    [InlineData("zoe@example.org\r\nBcc: eve@example.org", null)]
    public void An_address_that_is_none_is_left_out(string claim, string? email) => Assert.Equal(email, VouchedUser.Of("42", null, claim, null)?.Email);

    [Theory]
    [InlineData(" +49 (30) 1234 ", "+49 (30) 1234")]
    [InlineData("call me", null)]
    public void A_number_that_is_none_is_left_out(string claim, string? phone) => Assert.Equal(phone, VouchedUser.Of("42", null, null, claim)?.Phone);

    [Fact]
    public void Nothing_of_a_user_or_a_token_is_written_into_logs()
    {
        var user = VouchedUser.Of("user-42", "Zoë", "zoe@example.org", null)!;
        var signIn = new SignIn { Contact = Visitor.As(user), ExpectedFence = 3, Token = TokenHash.Of("a.b"), Visitor = Visitor.Secret, At = Visitor.CreatedAt, TokenExpiresAt = Visitor.CreatedAt };

        Assert.Equal(("[user]", $"Sign-in of {Visitor.Id}", "[hash]"), ($"{user}", $"{signIn}", $"{signIn.Token}"));
    }
}
