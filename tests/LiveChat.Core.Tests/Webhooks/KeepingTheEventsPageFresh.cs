using LiveChat.Events;
using LiveChat.Outbox;
using LiveChat.Tests;
using LiveChat.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Webhooks;

public class KeepingTheEventsPageFresh
{
    [Fact]
    public void The_page_of_events_is_written_from_the_code() => GeneratedFile.AssertFresh("docs/events.md", EventsPage.Write());

    [Fact]
    public void The_code_on_the_page_is_compiled()
        => Assert.Equal(5, CompiledSnippets.AssertIn("docs/events.md", "tests/LiveChat.Core.Tests/Webhooks/EventSnippets.cs"));

    [Fact]
    public async Task The_receiver_on_the_page_takes_each_event_once_and_nothing_from_strangers()
    {
        var seen = new Seen();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<EventSnippets.IReceivedEvents>(seen);
        await using var app = builder.Build();
        EventSnippets.Receive(app, WebhookHost.Secret);
        await app.StartAsync();
        var (body, url) = (WebhookComposer.Write(SampleEvents.All[0]), $"{app.Urls.Single()}/livechat");

        Assert.Equal(401, await PostAsync(url, body, "another-secret-0123456789abcdef01"));
        Assert.Equal(204, await PostAsync(url, body, WebhookHost.Secret));
        Assert.Equal(204, await PostAsync(url, body, WebhookHost.Secret));

        Assert.Equal(SampleEvents.All[0].Id, Assert.Single(seen.Taken));
    }

    [Fact]
    public async Task The_host_on_the_page_starts()
    {
        await using var host = new TestHost(b =>
        {
            b.Services.AddSingleton<EventSnippets.ICrm, NoCrm>();
            EventSnippets.Add(b, WebhookHost.Secret);
        });

        Assert.Equal(["event/crm", "event/orders"], host.Get<IEnumerable<OutboxFollower>>().Select(f => f.Kind));
        Assert.Equal([ChatEventNames.Started, ChatEventNames.Ended], host.Get<IOptionsMonitor<EventHandlerOptions>>().Get("orders").Events);
    }

    private static async Task<int> PostAsync(string url, byte[] body, string secret)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Write(body, TimeProvider.System.GetUtcNow(), secret));
        request.Headers.Add(WebhookSignature.EventIdHeader, SampleEvents.All[0].Id);
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private sealed class NoCrm : EventSnippets.ICrm
    {
        public Task AddNoteAsync(string id, string contact, string text, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task CloseAsync(string id, string contact, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Seen : EventSnippets.IReceivedEvents
    {
        public List<string> Taken { get; } = [];

        public Task TakeOnceAsync(string id, byte[] body)
        {
            if (!Taken.Contains(id)) Taken.Add(id);
            return Task.CompletedTask;
        }
    }
}
