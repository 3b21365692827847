namespace LiveChat.Routing;

/// <summary>Keeps the lowest of many values without sorting the others.</summary>
/// <param name="limit">How many; at least 1.</param>
internal sealed class Best<T>(int limit)
    where T : IComparable<T>
{
    private static readonly Comparer<T> HighestFirst = Comparer<T>.Create(static (a, b) => b.CompareTo(a));

    private readonly PriorityQueue<T, T> _kept = new(HighestFirst);

    public void Add(T value)
    {
        if (_kept.Count < limit) _kept.Enqueue(value, value);
        else _kept.EnqueueDequeue(value, value);
    }

    /// <summary>Takes out what was kept, the lowest first.</summary>
    public T[] TakeInOrder()
    {
        var ordered = new T[_kept.Count];
        for (var i = ordered.Length - 1; i >= 0; i--) ordered[i] = _kept.Dequeue();
        return ordered;
    }
}
