using System.Collections.Concurrent;

namespace LiveChat.Chats;

/// <summary>Chats as this node saw them last, for decisions on messages. May be old: the store's fence check finds out.</summary>
internal sealed class ChatCache
{
    internal const int Limit = 50_000;

    private readonly ConcurrentDictionary<ChatId, Chat> _chats = new();

    /// <summary>About how many there are: asking the dictionary would take all its locks.</summary>
    private int _count;

    /// <summary>Gets all of them, in no order.</summary>
    public IEnumerable<Chat> All => _chats.Select(c => c.Value);

    public Chat? Find(ChatId id) => _chats.GetValueOrDefault(id);

    public void Keep(Chat chat)
    {
        if (!chat.IsOpen)
        {
            if (_chats.TryRemove(chat.Id, out _)) Interlocked.Decrement(ref _count);
        }
        else if (_chats.TryGetValue(chat.Id, out var old))
        {
            // Somebody who is faster has something newer or as new.
            if (chat.Fence > old.Fence || (chat.Fence == old.Fence && chat.LastSequence >= old.LastSequence)) _chats.TryUpdate(chat.Id, chat, old);
        }
        else if (_chats.TryAdd(chat.Id, chat) && Interlocked.Increment(ref _count) >= Limit)
        {
            MakeRoom();
        }
    }

    /// <summary>Full is rare, and everything in it can be read again: which ones go does not matter, as long as most stay.</summary>
    private void MakeRoom()
    {
        foreach (var (id, _) in _chats.Take(Limit / 10))
        {
            if (_chats.TryRemove(id, out _)) Interlocked.Decrement(ref _count);
        }
    }
}
