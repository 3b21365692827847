using LiveChat.Attachments;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Faults.Sabotage;

/// <summary>What was left behind is cleared up at the start, and not some minutes later; the console says so.</summary>
internal sealed class SweepingAtOnce(AttachmentSweep sweep) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await sweep.RefuseIdleAsync(stoppingToken).ConfigureAwait(false);
        await sweep.DeleteLeftoversAsync(stoppingToken).ConfigureAwait(false);
        Console.WriteLine("swept");
    }
}
