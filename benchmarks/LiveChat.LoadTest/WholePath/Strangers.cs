using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.WholePath;

/// <summary>A customer and an agent who are connected and have no chat.</summary>
internal sealed record Strangers(string AgentId, HubConnection Customer, HubConnection Agent) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Customer.DisposeAsync();
        await Agent.DisposeAsync();
    }
}
