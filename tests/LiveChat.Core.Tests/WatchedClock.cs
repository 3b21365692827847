using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests;

/// <summary>A clock that stands still until a test moves it, and tells when somebody began to wait on it.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _timers = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(base.CreateTimer(callback, state, dueTime, period), this);
        Waits(dueTime).Release();
        return timer;
    }

    /// <summary>Comes back when somebody waits for exactly so long; each wait is told once.</summary>
    public Task SomebodyWaitsAsync(TimeSpan time) => Waits(time).WaitAsync().WaitAsync(TimeSpan.FromSeconds(30));

    private SemaphoreSlim Waits(TimeSpan time) => _timers.GetOrAdd(time, _ => new(0));

    private sealed class WatchedTimer(ITimer timer, WatchedClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock.Waits(dueTime).Release();
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
