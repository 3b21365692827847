using LiveChat.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.WakeUps;

/// <summary>Listens to the other nodes' hints, and listens again when that ended. What it hears is acted on elsewhere, so that it always listens.</summary>
internal sealed class WakeUpListener(IWakeUps wakeUps, ThisNode node, HeardWakeUps heard, WakeUpHealth health, TimeProvider clock, ILogger<WakeUpListener> logger) : BackgroundService
{
    /// <summary>Between half of it and all of it, so that nodes do not come back in step.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var batch in wakeUps.SubscribeAsync(stoppingToken).ConfigureAwait(false)) Hear(batch);
                stoppingToken.ThrowIfCancellationRequested();
                health.NotListening(logger, null);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                health.NotListening(logger, e);
            }

            await Task.Delay(AfterFailure * (0.5 + (Random.Shared.NextDouble() / 2)), clock, stoppingToken).ConfigureAwait(false);
        }
    }

    private void Hear(IReadOnlyList<WakeUp> batch)
    {
        if (batch.Count == 0)
        {
            health.Listening(logger);
            heard.LookAtAll();
        }

        foreach (var wakeUp in batch.Where(w => w.Node != node.Id)) heard.Add(wakeUp);
    }
}
