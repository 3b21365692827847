using Microsoft.Extensions.Hosting;

namespace LiveChat.Widgets;

/// <summary>Writes once a minute from which pages widgets were asked for, and once more when the host stops.</summary>
internal sealed class SightingsWriter(WidgetSightings sightings, TimeProvider clock) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A host that stops waits no longer than this.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        using var patience = new CancellationTokenSource(LastPatience, clock);
        await sightings.WriteAsync(patience.Token).WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await sightings.WriteAsync(stoppingToken).ConfigureAwait(false);
    }
}
