using LiveChat.Signals;

namespace LiveChat.WakeUps;

/// <summary>Hints that wait, one of each thing, and a signal that there are some. More than the limit are dropped: nobody relies on a hint.</summary>
internal sealed class PendingWakeUps(TimeProvider clock) : WakeUpSignal(clock)
{
    private const int Limit = 20_000;

    private readonly Lock _lock = new();
    private Dictionary<object, WakeUp> _waiting = [];

    /// <returns>Whether it waits now; otherwise it was dropped.</returns>
    public bool TryAdd(WakeUp wakeUp)
    {
        lock (_lock)
        {
            var known = _waiting.GetValueOrDefault(wakeUp.Key);
            if (known is null && _waiting.Count >= Limit) return false;
            _waiting[wakeUp.Key] = known?.And(wakeUp) ?? wakeUp;
        }

        Set();
        return true;
    }

    /// <summary>Takes everything that waits.</summary>
    public IReadOnlyCollection<WakeUp> TakeAll()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0) return [];

            var taken = _waiting;
            _waiting = [];
            return taken.Values;
        }
    }
}
