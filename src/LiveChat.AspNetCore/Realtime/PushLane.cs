namespace LiveChat.AspNetCore.Realtime;

/// <summary>What waits for one group that does not keep up.</summary>
/// <param name="limit">How many pushes may wait.</param>
internal sealed class PushLane(int limit)
{
    private readonly Lock _lock = new();
    private int _waiting;
    private Func<Task>? _missed;

    /// <summary>Whether nothing waits.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock) return _waiting == 0 && _missed is null;
        }
    }

    /// <summary>Takes a place; without one left, the push is kept as the latest missed one if it matters.</summary>
    public bool TryEnter(Func<Task> send, bool isWakeUp)
    {
        lock (_lock)
        {
            if (_waiting < limit)
            {
                _waiting++;
                return true;
            }

            if (isWakeUp) _missed = send;
            return false;
        }
    }

    public void Enter()
    {
        lock (_lock) _waiting++;
    }

    /// <summary>Gives the place back.</summary>
    /// <returns>The latest missed push, once nothing waits any more.</returns>
    public Func<Task>? Leave()
    {
        lock (_lock)
        {
            if (--_waiting > 0) return null;
            (var missed, _missed) = (_missed, null);
            return missed;
        }
    }
}
