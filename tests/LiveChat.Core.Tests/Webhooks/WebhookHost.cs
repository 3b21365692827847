using System.Net;
using LiveChat.Chats;
using LiveChat.Core.Tests.Events;
using LiveChat.Outbox;
using LiveChat.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>LiveChat with one webhook.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string Kind = "event/hook";
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly EventHost _events;

    /// <param name="url">Where to.</param>
    /// <param name="configure">How it differs: by default it may reach this machine.</param>
    /// <param name="resolver">Who looks hosts up; usually the system.</param>
    /// <param name="more">What else differs.</param>
    public WebhookHost(string url, Action<WebhookOptions>? configure = null, IHostResolver? resolver = null, Action<LiveChatBuilder>? more = null) => _events = new(b =>
    {
        if (resolver is not null) b.Services.Replace(ServiceDescriptor.Singleton(resolver));
        b.AddWebhook("hook", o =>
        {
            (o.Url, o.Secret, o.AllowHttp) = (new(url), Secret, true);
            if (configure is null) o.AllowedNetworks.Add(IPNetwork.Parse("127.0.0.0/8"));
            else configure(o);
        });
        more?.Invoke(b);
    });

    public TestHost Host => _events.Host;

    public WatchedClock Clock => _events.Clock;

    public RewrittenChatStore Store => _events.Store;

    public IOutboxStore Outbox => _events.Outbox;

    public WebhookVerifier Verifier => new([Secret], Clock);

    public Task<(Chat Chat, Participant.Customer Customer, Participant.OfAgent Agent)> AChatAsync(string text = "Hello") => _events.AChatAsync(text);

    public Task RewriteAsync(Chat chat, params ChatRewrite[] rewrites) => _events.RewriteAsync(chat, rewrites);

    public Task SendAsync() => _events.TellAsync(Kind);

    /// <summary>Why the last try failed; null when nothing waits.</summary>
    public async Task<string?> FailureAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        return (await _events.LeaseAsync(Kind)).SingleOrDefault()?.LastError;
    }

    public ValueTask DisposeAsync() => _events.DisposeAsync();
}
