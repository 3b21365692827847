namespace LiveChat.Clocks;

/// <summary>The store's time, as this node knows it: deadlines are written in it, because the store decides when they are over. Thread-safe.</summary>
public sealed class StoreClock
{
    private const long Never = long.MinValue;

    private readonly TimeProvider _clock;
    private long _offset;
    private long _heard = Never;

    internal StoreClock(TimeProvider clock) => _clock = clock;

    /// <summary>The store's time now. Off by no more than the fastest answer of the store took; before the first answer it is this node's own time.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow().AddTicks(Volatile.Read(ref _offset));

    /// <summary>How long ago the store answered last; <see langword="null"/> before it ever did.</summary>
    internal TimeSpan? SinceHeard => Volatile.Read(ref _heard) is var heard and not Never ? _clock.GetElapsedTime(heard) : null;

    /// <summary>Notes an answer of the store that says its time.</summary>
    /// <param name="asked">This node's time before it asked, by <see cref="Ask"/>.</param>
    /// <param name="told">The store's time at some moment before the answer came.</param>
    internal void Hear(DateTimeOffset asked, DateTimeOffset told)
    {
        Volatile.Write(ref _heard, _clock.GetTimestamp());

        // What is known is kept as long as it can be true: then a slow answer changes nothing, and two clocks that agree never differ.
        var (least, most) = (told - _clock.GetUtcNow(), told - asked);
        if (least <= most) Volatile.Write(ref _offset, Math.Clamp(Volatile.Read(ref _offset), least.Ticks, most.Ticks));
    }

    /// <summary>This node's own time, for <see cref="Hear"/>.</summary>
    internal DateTimeOffset Ask() => _clock.GetUtcNow();
}
