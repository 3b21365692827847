using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.Faults.People;

/// <summary>A connection to a hub that knows docs/protocol.md and nothing else of the server.</summary>
internal sealed class HubCaller : IAsyncDisposable
{
    private readonly HubConnection _hub;

    private HubCaller(HubConnection hub) => _hub = hub;

    /// <param name="address">The hub.</param>
    /// <param name="configure">Who connects.</param>
    /// <param name="listen">What is listened to, before the first event can come.</param>
    public static async Task<HubCaller> ConnectAsync(Uri address, Action<HttpConnectionOptions> configure, Action<HubConnection>? listen = null)
    {
        var hub = new HubConnectionBuilder().WithUrl(address, configure).Build();
        try
        {
            listen?.Invoke(hub);
            await hub.StartAsync();
            return new(hub);
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls a method.</summary>
    /// <returns>The value that was answered.</returns>
    /// <exception cref="RefusedException">The server said no.</exception>
    public async Task<JsonElement> CallAsync(string method, object request)
    {
        var answer = await _hub.InvokeAsync<JsonElement>(method, request);
        return answer.GetProperty("ok").GetBoolean() ? answer.GetProperty("value") : throw new RefusedException(answer.GetProperty("error").GetProperty("code").GetString()!);
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
