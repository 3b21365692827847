using System.Collections.Concurrent;

namespace LiveChat.Chats;

/// <summary>Chats as this node saw them last, for decisions on messages. May be old: the store's fence check finds out.</summary>
internal sealed class ChatCache
{
    private const int Limit = 50_000;

    private readonly ConcurrentDictionary<ChatId, Chat> _chats = new();

    public Chat? Find(ChatId id) => _chats.GetValueOrDefault(id);

    public void Keep(Chat chat)
    {
        if (!chat.IsOpen)
        {
            _chats.TryRemove(chat.Id, out _);
            return;
        }

        // Full is rare, and everything in it can be read again.
        if (_chats.Count >= Limit) _chats.Clear();
        _chats.AddOrUpdate(chat.Id, static (_, c) => c, static (_, old, c) => c.Fence < old.Fence ? old : c, chat);
    }
}
