namespace LiveChat.AspNetCore.Draining;

/// <summary>How many calls of one connection were received and not answered yet. Thread-safe.</summary>
internal sealed class CallsUnderWay
{
    private readonly Lock _lock = new();
    private int _count;
    private Action? _whenIdle;

    public void Begin()
    {
        lock (_lock) _count++;
    }

    public void End()
    {
        Action? idle;
        lock (_lock)
        {
            if (--_count > 0) return;
            (idle, _whenIdle) = (_whenIdle, null);
        }

        idle?.Invoke();
    }

    /// <summary>Does something as soon as every call is answered; at once when none is under way.</summary>
    public void WhenIdle(Action action)
    {
        lock (_lock)
        {
            if (_count > 0)
            {
                _whenIdle = action;
                return;
            }
        }

        action();
    }
}
