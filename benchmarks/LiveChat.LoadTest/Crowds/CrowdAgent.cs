using System.Collections.Concurrent;
using LiveChat.LoadTest.WholePath;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.Crowds;

/// <summary>An agent who goes on writing to many customers, whatever happens to the connection: what was not acknowledged is sent again under its id.</summary>
internal sealed class CrowdAgent : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly ReturningConnection _connection;
    private readonly IReadOnlyList<string> _chats;

    public CrowdAgent(Uri server, string id, IReadOnlyList<string> chats)
    {
        _chats = chats;
        _connection = new(
            () => Task.FromResult(new HubConnectionBuilder()
                .WithUrl(new Uri(server, "/livechat/hub/agent"), o =>
                {
                    o.Headers["X-Agent"] = id;
                    (o.Transports, o.SkipNegotiation) = (HttpTransportType.WebSockets, true);
                })
                .Build()),
            _ => Task.CompletedTask);
    }

    public Task StartAsync() => _connection.StartAsync();

    /// <summary>Writes now and then until told to stop; counts what was acknowledged in each chat.</summary>
    public async Task WriteAsync(ConcurrentDictionary<string, int> acknowledged, CancellationToken stop)
    {
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var chat = _chats[i % _chats.Count];
            await SayAsync(chat, Guid.NewGuid().ToString("D"));
            acknowledged.AddOrUpdate(chat, 1, static (_, n) => n + 1);
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task SayAsync(string chat, string id)
    {
        while (true)
        {
            try
            {
                var outcome = await (await _connection.StandingAsync()).InvokeAsync<Outcome>("SendMessage", new { chatId = chat, messageId = id, text = Texts.Typical });
                if (outcome.Ok) return;
            }
            catch (Exception)
            {
                // The connection is gone; the same message goes over the next one.
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private sealed record Outcome(bool Ok);
}
