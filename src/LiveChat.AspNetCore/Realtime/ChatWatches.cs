using System.Collections.Immutable;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Which chats are looked at from desks of this node, by people who are not in them: one a connection. Nothing of it is stored, and neither side is told. Thread-safe.</summary>
internal sealed class ChatWatches
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChatId> _chats = new(StringComparer.Ordinal);
    private ImmutableDictionary<ChatId, ImmutableDictionary<string, PersonalData>> _connections = ImmutableDictionary<ChatId, ImmutableDictionary<string, PersonalData>>.Empty;

    /// <summary>The connections that look at a chat, each with what it reads of personal data.</summary>
    public ImmutableDictionary<string, PersonalData> Of(ChatId chat) => Volatile.Read(ref _connections).GetValueOrDefault(chat) ?? ImmutableDictionary<string, PersonalData>.Empty;

    /// <summary>Looks at a chat, and at no other any more.</summary>
    public void Begin(string connection, ChatId chat, PersonalData personal)
    {
        lock (_lock)
        {
            Leave(connection);
            _chats[connection] = chat;
            Volatile.Write(ref _connections, _connections.SetItem(chat, Of(chat).Add(connection, personal)));
        }
    }

    /// <summary>Looks no more. Harmless when it did not.</summary>
    public void Leave(string connection)
    {
        lock (_lock)
        {
            if (!_chats.Remove(connection, out var chat)) return;

            var left = Of(chat).Remove(connection);
            Volatile.Write(ref _connections, left.IsEmpty ? _connections.Remove(chat) : _connections.SetItem(chat, left));
        }
    }

    /// <summary>Looks no more at this chat; at another it goes on.</summary>
    public void End(string connection, ChatId chat)
    {
        lock (_lock)
        {
            if (_chats.TryGetValue(connection, out var current) && current == chat) Leave(connection);
        }
    }
}
