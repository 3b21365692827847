using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.WakeUps;

/// <summary>Acts on what was heard, and looks from time to time at everything somebody here hears of: a hint may have been lost.</summary>
internal sealed class HeardWakeUps : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(10);

    /// <summary>While hints do not come or go.</summary>
    private static readonly TimeSpan SweepWithout = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly IWakeUps _wakeUps;
    private readonly ChangesElsewhere _changes;
    private readonly WakeUpHealth _health;
    private readonly TimeProvider _clock;
    private readonly ILogger<HeardWakeUps> _logger;
    private readonly PendingWakeUps _pending;
    private volatile bool _isToLookAtAll;

    public HeardWakeUps(IWakeUps wakeUps, ChangesElsewhere changes, WakeUpHealth health, TimeProvider clock, ILogger<HeardWakeUps> logger)
    {
        (_wakeUps, _changes, _health, _clock, _logger) = (wakeUps, changes, health, clock, logger);
        _pending = new(clock);

        // The wait for the next look began when hints still came and went, and is long.
        health.Worsened += LookAtAll;
    }

    public void Add(WakeUp wakeUp)
    {
        if (!_pending.TryAdd(wakeUp)) LookAtAll();
    }

    /// <summary>Hints were missed.</summary>
    public void LookAtAll()
    {
        _isToLookAtAll = true;
        _pending.Set();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var looked = _clock.GetTimestamp(); !stoppingToken.IsCancellationRequested;)
        {
            var sweep = _health.IsGood ? Sweep : SweepWithout;
            var wait = sweep - _clock.GetElapsedTime(looked);
            if (wait > TimeSpan.Zero) await _pending.WaitAsync(wait, stoppingToken).ConfigureAwait(false);

            await ActAsync(_changes.TellAsync(_pending.TakeAll(), stoppingToken), stoppingToken).ConfigureAwait(false);
            if (!_isToLookAtAll && _clock.GetElapsedTime(looked) < sweep) continue;

            looked = _clock.GetTimestamp();
            _isToLookAtAll = false;
            if (_wakeUps is not InMemoryWakeUps { IsAlone: true }) await ActAsync(_changes.TellMissedAsync(stoppingToken), stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>A store that is away is asked for everything again soon. What cannot be read waits for its next turn: everything else has been told.</summary>
    private async Task ActAsync(Task telling, CancellationToken stoppingToken)
    {
        try
        {
            await telling.ConfigureAwait(false);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Log.WakeUpsNotActedOn(_logger, e);
            if (e is AggregateException several && !several.InnerExceptions.Any(i => i is StoreUnavailableException)) return;

            LookAtAll();
            await Task.Delay(AfterFailure, _clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
