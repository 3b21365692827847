using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>References of items that may be behind. Hints only: what is forgotten is found by the next look at all of them.</summary>
internal sealed class OutboxHints(TimeProvider clock) : WakeUpSignal(clock)
{
    /// <summary>With more than so many a look at all is as cheap.</summary>
    private const int MaxHints = 1_000;

    /// <summary>So many are asked for in one query.</summary>
    private const int PerLook = 50;

    /// <summary>Of other nodes, within the pause. Up to here some queries that name what is behind are cheaper than a look at all, which every node would do.</summary>
    private const int MaxHeard = 500;

    /// <summary>The node that has a hint of its own is mostly done by then; and what comes within it is one look.</summary>
    private static readonly TimeSpan HearingPause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _behind = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private long _heardSince;

    // What was left by others, or before a restart, is not known.
    private bool _isUnsure = true;

    public void Add(string reference)
    {
        lock (_gate)
        {
            if (_behind.Count < MaxHints) _behind.Add(reference);
            else _isUnsure = true;
        }

        Set();
    }

    /// <summary>How long until what other nodes said is looked at; <see langword="null"/> when they said nothing.</summary>
    public TimeSpan? UntilHeard
    {
        get
        {
            lock (_gate) return _heard.Count > 0 ? HearingPause - Clock.GetElapsedTime(_heardSince) : null;
        }
    }

    /// <summary>Another node made one longer. Wakes the loop for the first of many, and not to look but to learn when.</summary>
    public void Hear(string reference)
    {
        lock (_gate)
        {
            if (_heard.Count > MaxHeard || !_heard.Add(reference) || _heard.Count > 1) return;
            _heardSince = Clock.GetTimestamp();
        }

        Set();
    }

    /// <summary>Anything may be behind. Does not wake the loop: after a failure it waits first.</summary>
    public void BeUnsure()
    {
        lock (_gate) _isUnsure = true;
    }

    /// <returns>What to look at; <see langword="null"/> means at all.</returns>
    public IReadOnlyCollection<string>? Take()
    {
        lock (_gate)
        {
            if (_heard.Count > 0 && Clock.GetElapsedTime(_heardSince) >= HearingPause)
            {
                if (_heard.Count > MaxHeard) _isUnsure = true;
                else _behind.UnionWith(_heard);
                _heard.Clear();
            }

            if (_isUnsure)
            {
                _isUnsure = false;
                _behind.Clear();
                return null;
            }

            string[] taken = [.. _behind.Take(PerLook)];
            _behind.ExceptWith(taken);
            return taken;
        }
    }

    /// <summary>What was taken is not worked on yet.</summary>
    public void PutBack(IEnumerable<string> references)
    {
        lock (_gate) _behind.UnionWith(references);
    }
}
