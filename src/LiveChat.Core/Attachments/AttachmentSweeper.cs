using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Attachments;

/// <summary>Clears up every minute; looks through all bytes every half an hour. On every node: what one has done, another leaves alone.</summary>
internal sealed class AttachmentSweeper(AttachmentSweep sweep, TimeProvider clock, ILogger<AttachmentSweeper> logger) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const int LeftoversEvery = 30;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryRoundAsync(1, sweep.RefuseIdleAsync, stoppingToken),
        EveryRoundAsync(1, sweep.AskAgainAsync, stoppingToken),
        EveryRoundAsync(1, sweep.SettleSentAsync, stoppingToken),
        EveryRoundAsync(LeftoversEvery, sweep.DeleteLeftoversAsync, stoppingToken));

    /// <summary>What takes long, or fails, holds up nothing else.</summary>
    private async Task EveryRoundAsync(int rounds, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every * rounds, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await work(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e)
            {
                // A store or a storage that is down: the next round tries again.
                Log.SweepFailed(logger, e);
            }
        }
    }
}
