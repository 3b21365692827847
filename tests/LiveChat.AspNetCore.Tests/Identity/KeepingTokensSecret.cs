using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Tests;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Tests.Identity;

public class KeepingTokensSecret
{
    private const string Secret = "canary-secret-of-more-than-32-bytes-1";
    private const string Subject = "canary-subject";
    private const string Email = "canary-address@example.com";
    private const string Name = "Canary Name";

    private readonly List<string> _answers = [];

    [Fact]
    public async Task Neither_secrets_nor_tokens_nor_ids_of_users_are_answered_and_nothing_of_a_user_is_logged()
    {
        using var log = new RecordingLog();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Log = log,
            Options = o =>
            {
                HostSetup.Generous(o);
                o.AdminPolicy = "staff";
            },
            Widget = w =>
            {
                w.Locales.Add("de");
                w.Identity.Secrets.Add(Secret);
            },
            LiveChat = l => l.Services.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace)),
        });
        var token = host.TokenOf(Subject, Email, Name);
        var other = new HandMadeToken(TimeProvider.System.GetUtcNow()) { Key = Secret }.With("sub", Subject).With("email", Email).With("name", Name);
        string[] tokens = [token, other.Sign(), other.With("aud", "elsewhere").Sign(), other.With("exp", 7).Sign(), (other with { Key = new('x', 32) }).Sign(), (other with { Payload = $"{Subject} {Email}" }).Sign()];

        await ConnectAsync(host, null, token);
        await ConnectAsync(host, null, token);
        foreach (var bad in tokens) await ConnectAsync(host, null, bad);
        await ChatAsync(host);
        foreach (var path in new[] { $"frame/{LiveChatHost.SiteKey}", $"w/{LiveChatHost.SiteKey}.js", "desk", "admin", "api/admin/overview" }) await GetAsync(host, path);

        // The test itself sees something: these are answered, to those who may see them.
        Assert.Contains(_answers, a => a.Contains("identity_token_used", StringComparison.Ordinal));
        Assert.Contains(_answers, a => a.Contains("identity_token_expired", StringComparison.Ordinal));
        Assert.Contains(_answers, a => a.Contains("identity_token_invalid", StringComparison.Ordinal));
        Assert.Contains(_answers, a => a.Contains(Email, StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.Id.Name == "IdentityTokenRefused");
        Assert.Contains(log.Lines, l => l.Level is LogLevel.Trace);

        string[] secrets = [Secret, Subject, .. tokens.SelectMany(t => t.Split('.').Skip(1))];
        foreach (var canary in secrets) Assert.DoesNotContain(_answers, a => a.Contains(canary, StringComparison.Ordinal));
        foreach (var canary in (string[])[.. secrets, Email, Name]) Assert.DoesNotContain(log.Lines, l => l.Text.Contains(canary, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(host.Services.GetRequiredService<WidgetCatalog>().All, JsonSerializerOptions.Web), StringComparison.Ordinal);
    }

    private async Task ChatAsync(LiveChatHost host)
    {
        await using var ana = await host.AgentAsync("ana");
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf(Subject, Email, Name));
        var ring = ana.Next<RingDto>("Ring");
        Note((await zoe.StateAsync()).Expect());
        var started = (await zoe.StartAsync()).Expect();
        Note(started);
        Note(await ring);
        Note((await ana.AcceptAsync(await ring)).Expect());
        Note((await ana.StateAsync()).Expect());
        Note((await zoe.LeaveAsync(started.Chat.Id)).Expect());
        Note((await zoe.LeaveMessageAsync()).Expect());
    }

    private async Task ConnectAsync(LiveChatHost host, string? visitor, string token)
    {
        using var response = await TestCustomer.AskAsync(host, visitor: visitor, token: token);
        _answers.Add($"{response.Headers} {await response.Content.ReadAsStringAsync()}");
    }

    private async Task GetAsync(LiveChatHost host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/{path}");
        request.Headers.Add(HeaderAuthentication.Header, "ana");
        using var response = await host.Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, path);
        _answers.Add($"{response.Headers} {await response.Content.ReadAsStringAsync()}");
    }

    private void Note<T>(T answer) => _answers.Add(JsonSerializer.Serialize(answer, ContractJson.Options));
}
