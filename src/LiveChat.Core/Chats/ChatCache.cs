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

    /// <summary>Keeps what is told here now. What others have changed before it was perhaps told to nobody here yet, and never would be: its hint finds that it is known.</summary>
    /// <param name="change">A change of this node.</param>
    /// <returns>What others have changed since this node told of the chat last; <see langword="null"/> for nothing.</returns>
    public ChatChange? Told(ChatChange change)
    {
        var known = Find(change.After.Id);
        Keep(change.After);
        return change.Before is { IsOpen: true } before && (known is null || known.Fence < before.Fence) ? new() { Before = known ?? Unheard(before), After = before } : null;
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

    /// <summary>The chat as it was to those who heard neither where it rings nor whom it is with.</summary>
    private static Chat Unheard(Chat chat) => chat with { Assignment = 0, Offer = null, Claims = chat.Claims.RemoveAll(static c => c.Kind is ClaimKind.Ringing) };

    /// <summary>Full is rare, and everything in it can be read again: which ones go does not matter, as long as most stay.</summary>
    private void MakeRoom()
    {
        foreach (var (id, _) in _chats.Take(Limit / 10))
        {
            if (_chats.TryRemove(id, out _)) Interlocked.Decrement(ref _count);
        }
    }
}
