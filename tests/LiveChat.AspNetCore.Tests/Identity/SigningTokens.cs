using LiveChat.AspNetCore.Identity;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Identity;

public class SigningTokens
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, 700, TimeSpan.Zero);

    [Fact]
    public async Task A_token_is_what_any_other_library_would_make_of_it()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Clock = new(Now) });

        var token = Of(host).CreateToken("user|42", "zoe@example.com", "Zoë \"Z\" Ray 🙂", "+49 30 1234", TimeSpan.FromMinutes(2));

        var (header, claims) = HandMadeToken.Open(token, HandMadeToken.Secret);
        Assert.Equal("HS256", header.GetProperty("alg").GetString());
        Assert.Equal(
            [
                "aud=test-site-0000001", "email=zoe@example.com", $"exp={new DateTimeOffset(2030, 1, 1, 9, 2, 0, TimeSpan.Zero).ToUnixTimeSeconds()}",
                $"iat={new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds()}", "name=Zoë \"Z\" Ray 🙂", "phone_number=+49 30 1234", "sub=user|42",
            ],
            claims.EnumerateObject().Where(c => c.Name != "jti").Select(c => $"{c.Name}={c.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_tokens_of_the_same_second_are_two()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Clock = new(Now) });

        Assert.NotEqual(Of(host).CreateToken("42"), Of(host).CreateToken("42"));
    }

    [Fact]
    public async Task It_is_good_for_five_minutes_unless_said_otherwise_and_says_no_more_than_the_host()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Clock = new(Now) });

        var (_, claims) = HandMadeToken.Open(Of(host).CreateToken("42", name: "  ", email: "nobody", phone: "none"), HandMadeToken.Secret);

        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal(["aud", "exp", "iat", "jti", "sub"], claims.EnumerateObject().Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_longest_a_host_can_say_is_short_enough_to_be_sent()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);
        var email = $"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 60), 3))}.org";

        var token = Of(host).CreateToken(new('字', 200), email, new('字', 100), "+49 30 1234567890");

        Assert.InRange(token.Length, 1500, 4000);
        Assert.NotNull((await TestCustomer.TicketAsync(host, token: token)).Visitor);
    }

    [Fact]
    public async Task The_newest_secret_signs()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Widget = w => Add(w.Identity.Secrets, "the-newest-secret-of-the-shop-0002", HandMadeToken.Secret) });

        HandMadeToken.Open(Of(host).CreateToken("42"), "the-newest-secret-of-the-shop-0002");
    }

    [Fact]
    public async Task With_several_widgets_it_says_for_which_one()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with
        {
            LiveChat = l => l.AddWidget("test-site-0000002", w => w.Identity.Secrets.Add(new('2', 32))).AddWidget("test-site-0000003"),
        });

        var (_, claims) = HandMadeToken.Open(Of(host).CreateToken("42", siteKey: "test-site-0000002"), new('2', 32));

        Assert.Equal("test-site-0000002", claims.GetProperty("aud").GetString());
        Assert.Contains("Say with siteKey", Assert.Throws<InvalidOperationException>(() => Of(host).CreateToken("42")).Message, StringComparison.Ordinal);
        Assert.Contains("Add it with AddWidget", Assert.Throws<ArgumentException>(() => Of(host).CreateToken("42", siteKey: "test-site-0000004")).Message, StringComparison.Ordinal);
        Assert.Contains("has no secret to sign with", Assert.Throws<InvalidOperationException>(() => Of(host).CreateToken("42", siteKey: "test-site-0000003")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 300)]
    [InlineData(" ", 300)]
    [InlineData("a\0b", 300)]
    [InlineData("42", 301)]
    [InlineData("42", 0)]
    [InlineData("42", -1)]
    public async Task What_cannot_be_vouched_for_is_an_error_of_the_host(string user, int seconds)
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup);

        Assert.ThrowsAny<ArgumentException>(() => Of(host).CreateToken(user, lifetime: TimeSpan.FromSeconds(seconds)));
        Assert.ThrowsAny<ArgumentException>(() => Of(host).CreateToken(new string('a', 201)));
        Assert.ThrowsAny<ArgumentException>(() => Of(host).CreateToken(null!));
    }

    private static LiveChatIdentity Of(LiveChatHost host) => host.Services.GetRequiredService<LiveChatIdentity>();

    private static void Add(IList<string> secrets, params string[] more)
    {
        foreach (var secret in more) secrets.Add(secret);
    }
}
