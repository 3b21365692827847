using System.Collections;
using System.Diagnostics;
using LiveChat.Chats;

namespace LiveChat.Benchmarks;

/// <summary>The chats of one pass, which write down when each of them is taken: the time until the next one is taken is what its decision took.</summary>
internal sealed class TimedChats(IReadOnlyList<Chat> chats) : IReadOnlyList<Chat>
{
    private readonly long[] _taken = new long[chats.Count + 1];

    public int Count => chats.Count;

    public Chat this[int index] => chats[index];

    /// <summary>How long some decisions took, one after the other.</summary>
    public TimeSpan Between(int from, int to) => Stopwatch.GetElapsedTime(_taken[from], _taken[to]);

    public TimeSpan Since(long start) => Stopwatch.GetElapsedTime(start, _taken[0]);

    public IEnumerator<Chat> GetEnumerator()
    {
        for (var i = 0; i < chats.Count; i++)
        {
            _taken[i] = Stopwatch.GetTimestamp();
            yield return chats[i];
        }

        _taken[^1] = Stopwatch.GetTimestamp();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
