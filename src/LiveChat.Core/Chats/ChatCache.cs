using System.Collections.Concurrent;

namespace LiveChat.Chats;

/// <summary>Chats as this node saw them last, for decisions on messages. May be old: the store's fence check finds out.</summary>
internal sealed class ChatCache
{
    private const int Limit = 50_000;

    private readonly ConcurrentDictionary<ChatId, Chat> _chats = new();

    /// <summary>About how many there are: asking the dictionary would take all its locks.</summary>
    private int _count;

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
            if (chat.Fence >= old.Fence) _chats.TryUpdate(chat.Id, chat, old);
        }
        else if (_chats.TryAdd(chat.Id, chat) && Interlocked.Increment(ref _count) >= Limit)
        {
            // Full is rare, and everything in it can be read again.
            _chats.Clear();
            Volatile.Write(ref _count, 0);
        }
    }
}
