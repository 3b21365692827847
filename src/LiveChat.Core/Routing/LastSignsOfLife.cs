using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Stores the signs of life of this node's agents from the end of the routing, which did so before, to that of the host: who is about to leave is still there and keeps the chats.</summary>
internal sealed class LastSignsOfLife(AgentPresence presence, RoutingShift shift, TimeProvider clock, ILogger<LastSignsOfLife> logger) : BackgroundService
{
    /// <summary>Well below the shortest lease an agent may have.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await shift.Ending.WaitAsync(stoppingToken).ConfigureAwait(false);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await presence.FlushAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.SignsOfLifeNotStored(logger, e);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
