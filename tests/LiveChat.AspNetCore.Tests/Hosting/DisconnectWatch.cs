using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>Tells when a hub has done everything it does after a connection is gone.</summary>
internal sealed class DisconnectWatch : IHubFilter
{
    private readonly Channel<string> _gone = Channel.CreateUnbounded<string>();

    public Task<string> NextAsync() => _gone.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            await next(context, exception);
        }
        finally
        {
            _gone.Writer.TryWrite(context.Context.ConnectionId);
        }
    }
}
