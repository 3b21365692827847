using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Redaction;

/// <summary>Looks every hour for chats whose time has come.</summary>
internal sealed class RetentionSweeper(Retention retention, TimeProvider clock, ILogger<RetentionSweeper> logger) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                if (await retention.RunOnceAsync(stoppingToken).ConfigureAwait(false) is > 0 and var count) Log.ChatsRedactedByAge(logger, count);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                // A store that is down: the next round tries again.
                Log.RetentionFailed(logger, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
