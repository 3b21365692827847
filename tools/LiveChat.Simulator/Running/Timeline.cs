namespace LiveChat.Simulator.Running;

/// <summary>What will happen, in order; of the same moment, what was planned first comes first.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<Happening, (DateTimeOffset At, long Number)> _planned = new();
    private long _number;

    /// <summary>Gets when something happens next; <see langword="null"/> when nothing does.</summary>
    public DateTimeOffset? Next => _planned.TryPeek(out _, out var when) ? when.At : null;

    public void Plan(DateTimeOffset at, Happening happening) => _planned.Enqueue(happening, (at, _number++));

    /// <summary>Takes out the next one if its time has come.</summary>
    public Happening? TakeUntil(DateTimeOffset now) => Next <= now ? _planned.Dequeue() : null;
}
