using System.Net;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Security;

public sealed class CheckingOrigins : IAsyncLifetime
{
    private static readonly (HttpMethod Method, string Path, bool IsWebSocket)[] Requests =
    [
        (HttpMethod.Post, "/livechat/api/customer/connect", false),
        (HttpMethod.Get, "/livechat/api/admin/overview", false),
        (HttpMethod.Get, "/livechat/api/admin/settings/agents", false),
        (HttpMethod.Get, "/livechat/api/admin/settings/transcripts", false),
        (HttpMethod.Put, "/livechat/api/admin/settings/queues/vip", false),
        (HttpMethod.Delete, "/livechat/api/admin/settings/queues/vip", false),
        (HttpMethod.Put, "/livechat/api/admin/settings/rules", false),
        (HttpMethod.Put, "/livechat/api/admin/settings/transcripts", false),
        (HttpMethod.Get, "/livechat/api/admin/reports.csv", false),
        (HttpMethod.Put, "/livechat/api/uploads/0123456789abcdef0123456789abcdef/parts/1", false),
        (HttpMethod.Post, "/livechat/api/uploads/0123456789abcdef0123456789abcdef/finish", false),
        (HttpMethod.Get, "/livechat/api/admin/chats/0123456789abcdef0123456789abcdef/routing", false),
        .. new[] { "customer", "agent" }.SelectMany(hub => new[]
        {
            (HttpMethod.Post, $"/livechat/hub/{hub}/negotiate?negotiateVersion=1", false),
            (HttpMethod.Get, $"/livechat/hub/{hub}?id=x", true),
            (HttpMethod.Get, $"/livechat/hub/{hub}?id=x", false),
            (HttpMethod.Post, $"/livechat/hub/{hub}?id=x", false),
            (HttpMethod.Delete, $"/livechat/hub/{hub}?id=x", false),
        }),
    ];

    private LiveChatHost _host = null!;

    public async Task InitializeAsync() => _host = await LiveChatHost.StartAsync(new() { Options = o => o.Origins.Add("https://chat.example.com") });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1:{port}", true)]
    [InlineData("https://chat.example.com", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData("https://a.chat.example.com", false)]
    [InlineData("http://chat.example.com", false)]
    [InlineData("https://chat.example.com:8443", false)]
    [InlineData("https://CHAT.EXAMPLE.COM", false)]
    [InlineData("https://chat.example.com.", false)]
    [InlineData("https://chat.example.com.evil.example", false)]
    [InlineData("https://chat.example.com/", false)]
    [InlineData("http://127.0.0.1", false)]
    public async Task Only_our_own_pages_reach_hubs_and_api_by_any_transport(string origin, bool isAllowed)
    {
        origin = origin.Replace("{port}", $"{_host.Address.Port}", StringComparison.Ordinal);
        foreach (var request in Requests) await AssertAsync(request, isAllowed, ("Origin", origin));
    }

    [Fact]
    public async Task Programs_that_are_no_browsers_name_no_origin_and_pass()
    {
        foreach (var request in Requests) await AssertAsync(request, isAllowed: true);
    }

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    [InlineData("same-site", false)]
    [InlineData("cross-site", false)]
    public async Task Browsers_that_name_no_origin_still_say_where_a_request_comes_from(string site, bool isAllowed)
    {
        foreach (var request in Requests) await AssertAsync(request, isAllowed, ("Sec-Fetch-Site", site));
    }

    [Fact]
    public async Task Two_origins_are_none_of_ours()
    {
        var own = $"http://127.0.0.1:{_host.Address.Port}";
        foreach (var request in Requests) await AssertAsync(request, isAllowed: false, ("Origin", own), ("Origin", "https://evil.example"));
    }

    private async Task AssertAsync((HttpMethod Method, string Path, bool IsWebSocket) to, bool isAllowed, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(to.Method, to.Path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (to.IsWebSocket)
        {
            request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        }

        using var response = await _host.Http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(isAllowed != body.Contains("origin_not_allowed", StringComparison.Ordinal), $"{to.Method} {to.Path}: {(int)response.StatusCode} {body}");
        if (!isAllowed) Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }
}
