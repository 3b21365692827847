using LiveChat.Widgets;

namespace LiveChat.Core.Tests.Widgets;

public class AllowingOrigins
{
    private static readonly AllowedOrigins Origins = AllowedOrigins.Of(
        ["https://good.example", "https://*.Shops.Example", "http://localhost:3000", "https://bücher.example", "https://[2001:DB8::1]:8443"]);

    [Theory]
    [InlineData("https://good.example")]
    [InlineData("https://good.example:443")]
    [InlineData("HTTPS://GOOD.EXAMPLE")]
    [InlineData("https://a.shops.example")]
    [InlineData("https://a.b.shops.example")]
    [InlineData("http://localhost:3000")]
    [InlineData("https://xn--bcher-kva.example")]
    [InlineData("https://BÜCHER.example")]
    [InlineData("https://[2001:db8:0::1]:8443")]
    public void An_origin_on_the_list_is_let_in(string origin) => Assert.True(Origins.Allows(origin));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("http://good.example")]
    [InlineData("https://good.example:444")]
    [InlineData("https://good.example:0")]
    [InlineData("https://good.example:")]
    [InlineData("https://good.example:+443")]
    [InlineData("https://good.example.")]
    [InlineData("https://good.example.evil.example")]
    [InlineData("https://evilgood.example")]
    [InlineData("https://www.good.example")]
    [InlineData("https://shops.example")]
    [InlineData("https://.shops.example")]
    [InlineData("https://evilshops.example")]
    [InlineData("https://a.shops.example.evil.example")]
    [InlineData("http://a.shops.example")]
    [InlineData("https://a.shops.example:8443")]
    [InlineData("https://good.example/")]
    [InlineData("https://good.example/path")]
    [InlineData("https://good.example?x")]
    [InlineData("https://good.example#x")]
    [InlineData("https://user@good.example")]
    [InlineData("https://evil.example\\good.example")]
    [InlineData(" https://good.example")]
    [InlineData("https://good.example\n")]
    [InlineData("https://good.example https://evil.example")]
    [InlineData("good.example")]
    [InlineData("//good.example")]
    [InlineData("wss://good.example")]
    [InlineData("file://")]
    [InlineData("http://localhost")]
    public void Any_other_origin_is_not(string? origin) => Assert.False(Origins.Allows(origin));

    [Fact]
    public void LiveChats_own_origin_is_let_in_beside_the_list()
    {
        Assert.True(Origins.Allows("https://chat.example", "https://chat.example:443"));
        Assert.True(Origins.Allows("https://good.example", "https://chat.example"));
        Assert.False(Origins.Allows("https://evil.example", "https://chat.example"));
        Assert.False(Origins.Allows(null, "https://chat.example"));
        Assert.False(Origins.Allows("null", "null"));
    }

    [Fact]
    public void An_empty_list_lets_only_the_own_origin_in()
    {
        var none = AllowedOrigins.Of([]);

        Assert.False(none.Allows("https://good.example"));
        Assert.True(none.Allows("http://localhost:5080", "http://localhost:5080"));
        Assert.Empty(none.Patterns);
    }

    [Fact]
    public void Patterns_are_told_in_one_spelling_each()
        => Assert.Equal<string>(
            ["https://good.example", "http://localhost:3000", "https://xn--bcher-kva.example", "https://[2001:db8::1]:8443", "https://*.shops.example"],
            Origins.Patterns);

    [Theory]
    [InlineData("https://*.example.com", true)]
    [InlineData("http://*.localhost:5080", true)]
    [InlineData("*", false)]
    [InlineData("https://*", false)]
    [InlineData("https://*.com", false)]
    [InlineData("https://*.127.0.0.1", false)]
    [InlineData("https://www.*.example.com", false)]
    [InlineData("https://*.*.example.com", false)]
    [InlineData("example.com", false)]
    [InlineData("https://example.com/", false)]
    [InlineData("https://example.com; script-src *", false)]
    [InlineData("'self'", false)]
    [InlineData("data:", false)]
    [InlineData(null, false)]
    public void Only_origins_and_names_below_a_site_are_patterns(string? pattern, bool valid)
        => Assert.Equal(valid, AllowedOrigins.IsPattern(pattern));
}
