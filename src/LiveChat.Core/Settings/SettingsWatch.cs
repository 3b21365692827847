using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Settings;

/// <summary>Follows what is set on other nodes: reads everything before the host serves, then looks from time to time whether something changed. A store that is not there yet stops no start.</summary>
internal sealed class SettingsWatch(LiveSettings live, TimeProvider clock, ILogger<SettingsWatch> logger) : BackgroundService, IHostedLifecycleService
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private bool _isFailing;

    public Task StartingAsync(CancellationToken cancellationToken) => TryLookAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await TryLookAsync(stoppingToken).ConfigureAwait(false);
    }

    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await live.LookAsync(cancellationToken).ConfigureAwait(false);
            _isFailing = false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_isFailing) Log.SettingsNotRead(logger, e);
            _isFailing = true;
        }
    }
}
