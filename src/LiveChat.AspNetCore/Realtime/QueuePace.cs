using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>
/// How quickly chats leave a queue while some wait in it, whatever for: each of them brings the next ones forward. From that follows how long those who wait now may have to.
/// Not safe for threads.
/// </summary>
internal sealed class QueuePace
{
    /// <summary>With fewer departures nothing is said: the next one could come at any time.</summary>
    public const int LeastDepartures = 6;

    private const int MostDepartures = 20;

    /// <summary>What was longer ago says little of now.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>Those that were kept: when each was, and how long chats had waited in the queue by then, counted while any did.</summary>
    private readonly Queue<(DateTimeOffset At, TimeSpan Busy)> _departures = [];
    private HashSet<ChatId> _waiting = [];
    private DateTimeOffset _looked;
    private TimeSpan _busy;

    /// <summary>Notes who waits now.</summary>
    public void Look(IEnumerable<ChatId> waiting, DateTimeOffset now)
    {
        // Nobody leaves an empty queue: such times say nothing.
        if (_waiting.Count > 0 && now > _looked) _busy += now - _looked;
        _looked = now;

        var next = waiting.ToHashSet();
        foreach (var _ in _waiting.Where(c => !next.Contains(c))) _departures.Enqueue((now, _busy));
        _waiting = next;
        while (_departures.Count > MostDepartures || (_departures.TryPeek(out var oldest) && oldest.At + Memory < now)) _departures.Dequeue();
    }

    /// <summary>How long somebody at a place may have to wait; <see langword="null"/> when too little is known.</summary>
    /// <param name="place">The place, from 1.</param>
    public WaitDto? Wait(int place)
    {
        if (_departures.Count < LeastDepartures) return null;

        // Departures at random have gaps as wide as they are long on average, so a sum of n of them is off by the root of n; and the average itself is only so well known.
        var gaps = _departures.Count - 1;
        var mean = (_departures.Last().Busy - _departures.Peek().Busy).TotalSeconds / gaps * place;
        var off = 1 + Math.Sqrt((1d / place) + (1d / gaps));
        return new((int)Math.Round(mean / off), (int)Math.Ceiling(mean * off));
    }
}
