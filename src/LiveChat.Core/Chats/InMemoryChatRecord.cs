using System.Collections.Immutable;

namespace LiveChat.Chats;

/// <summary>One chat with its log.</summary>
internal sealed class InMemoryChatRecord
{
    private readonly Lock _gate = new();
    private readonly List<ChatEntry> _entries = [];
    private readonly List<ChatEvent> _journal = [];
    private readonly Dictionary<MessageKey, MessagePosted> _messages = [];
    private volatile Chat _chat;

    public InMemoryChatRecord(Chat first, ImmutableArray<ChatEvent> events)
    {
        _chat = first with { LastSequence = 0 };
        Add(events);
    }

    /// <summary>The chat as it is now.</summary>
    public Chat Chat => _chat;

    /// <summary>Offers and what became of them, in order.</summary>
    public ImmutableArray<ChatEvent> Journal
    {
        get
        {
            lock (_gate) return [.. _journal];
        }
    }

    /// <summary>The entries the record was made with.</summary>
    public ImmutableArray<ChatEntry> FirstEntries => [.. _entries];

    public ChatPage Read(long after, int limit)
    {
        lock (_gate)
        {
            var last = _chat.LastSequence;
            var from = Math.Clamp(after < 0 ? last + after : after, 0, last);
            var count = (int)Math.Min(limit, last - from);
            return new(_chat, _entries.GetRange((int)from, count), from + count);
        }
    }

    public AppendResult Append(ChatAppend append)
    {
        var key = MessageKey.Of(append.Message);
        lock (_gate)
        {
            if (_messages.TryGetValue(key, out var first)) return AppendResult.Again(first, append.Message);
            if (_chat.Fence != append.ExpectedFence) return new AppendResult.Conflict(_chat);

            var message = append.Message with { Sequence = _chat.LastSequence + 1 };
            _messages.Add(key, message);
            _entries.Add(message);
            _chat = _chat.Evolve(message);
            return new AppendResult.Appended(message);
        }
    }

    /// <summary>Puts the next chat over this one. The caller has made sure that no other commit runs and that the fence is the expected one.</summary>
    public CommitResult.Committed Commit(ChatCommit commit)
    {
        lock (_gate)
        {
            var count = _entries.Count;

            // Throws before anything is changed.
            foreach (var entry in commit.Rewrites.IsEmpty ? [] : commit.Rewrite(_entries))
            {
                _entries[(int)entry.Sequence - 1] = entry;
                if (entry is MessagePosted message) _messages[MessageKey.Of(message)] = message;
            }

            _chat = commit.Next.Over(_chat);
            Add(commit.Events);
            return new(_chat, [.. _entries.Skip(count)]);
        }
    }

    public Chat? MarkSeen(SeenMarks marks)
    {
        lock (_gate)
        {
            var raised = _chat.Seen.Raise(marks, _chat.LastSequence);
            return raised == _chat.Seen ? null : _chat = _chat with { Seen = raised };
        }
    }

    private void Add(ImmutableArray<ChatEvent> events)
    {
        foreach (var e in events)
        {
            if (e is not ChatEntry entry)
            {
                _journal.Add(e);
                continue;
            }

            entry = entry with { Sequence = _entries.Count + 1 };
            if (entry is MessagePosted message) _messages.Add(MessageKey.Of(message), message);
            _entries.Add(entry);
        }

        if (_chat.LastSequence != _entries.Count) _chat = _chat with { LastSequence = _entries.Count };
    }
}
