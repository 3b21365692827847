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

    /// <summary>Keeps what is told here now, and says of what it is news here. What others have changed meanwhile was told to nobody here yet, and never would be: its hint finds that it is known.</summary>
    /// <param name="change">A change, seen from the store.</param>
    /// <returns>The change, seen from here.</returns>
    public ChatChange Told(ChatChange change)
    {
        var known = Find(change.After.Id);
        Keep(change.After);
        return change.Before is { IsOpen: true } before && (known is null || known.Fence < before.Fence) ? change with { Before = known ?? Nobodys(before) } : change;
    }

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

    /// <summary>The chat as it is to those who know nothing of whom it is with and where it rings.</summary>
    private static Chat Nobodys(Chat chat) => chat with { Status = ChatStatus.Waiting, Agent = null, AgentName = null, Assignment = 0, Offer = null, Claims = [] };

    /// <summary>Full is rare, and everything in it can be read again: which ones go does not matter, as long as most stay.</summary>
    private void MakeRoom()
    {
        foreach (var (id, _) in _chats.Take(Limit / 10))
        {
            if (_chats.TryRemove(id, out _)) Interlocked.Decrement(ref _count);
        }
    }
}
