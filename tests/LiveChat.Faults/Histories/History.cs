namespace LiveChat.Faults.Histories;

/// <summary>Everything that happened in a run, in the order it was seen.</summary>
internal sealed class History
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly List<HistoryEvent> _events = [];
    private readonly List<(Func<HistoryEvent, bool> Sight, TaskCompletionSource Seen)> _waiting = [];
    private readonly long _begin = TimeProvider.System.GetTimestamp();

    /// <summary>Gets what was seen until now.</summary>
    public IReadOnlyList<HistoryEvent> Events
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    /// <summary>Gets how long it lasts already.</summary>
    public TimeSpan Now => TimeProvider.System.GetElapsedTime(_begin);

    public void Add(HistoryEvent seen)
    {
        lock (_gate)
        {
            _events.Add(seen with { At = Now });
            foreach (var (_, found) in _waiting.Where(w => w.Sight(seen))) found.TrySetResult();
            _waiting.RemoveAll(w => w.Seen.Task.IsCompleted);
        }
    }

    /// <summary>Waits until something is seen that was not seen when this was called.</summary>
    public Task SeenAsync(Func<HistoryEvent, bool> sight)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _waiting.Add((sight, seen));
        return seen.Task.WaitAsync(Patience, TimeProvider.System);
    }
}
