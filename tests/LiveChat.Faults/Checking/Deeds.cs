using System.Collections.Concurrent;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Checking;

/// <summary>What agents were told they had done.</summary>
internal sealed class Deeds
{
    private readonly ConcurrentBag<(string Chat, string Kind)> _done = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets what completes when the first chat was ended.</summary>
    public Task FirstEnd => _ended.Task;

    public void Accepted(string chat) => _done.Add((chat, StoredEntry.Joined));

    public void Ended(string chat)
    {
        _done.Add((chat, StoredEntry.Ended));
        _ended.TrySetResult();
    }

    /// <summary>What the chats do not know of.</summary>
    public IEnumerable<string> Problems(IReadOnlyDictionary<string, IReadOnlyList<StoredEntry>> chats)
        => _done.Where(d => !chats.TryGetValue(d.Chat, out var entries) || entries.All(e => e.Kind != d.Kind)).Select(d => $"{d.Chat}: was {d.Kind} and does not know of it");
}
