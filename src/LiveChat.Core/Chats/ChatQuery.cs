using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Chooses chats. A closed hierarchy.</summary>
public abstract record ChatQuery
{
    private ChatQuery() { }

    /// <summary>Open chats that use the capacity of agents: ringing at or with one of them. Each chat once.</summary>
    /// <param name="Agents">The agents; at most 500, each once.</param>
    public sealed record ClaimedBy(ImmutableArray<AgentId> Agents) : ChatQuery;

    /// <summary>Every open chat.</summary>
    public sealed record Open : ChatQuery;

    /// <summary>Chats by id, open or not. What does not exist is left out.</summary>
    /// <param name="Chats">The chats; at most 500, each once.</param>
    public sealed record Named(ImmutableArray<ChatId> Chats) : ChatQuery;

    /// <summary>The message a contact left with this id; nothing when there is none.</summary>
    /// <param name="Contact">The contact.</param>
    /// <param name="Message">The id the client made.</param>
    public sealed record LeftAs(ContactId Contact, MessageId Message) : ChatQuery;

    /// <summary>Of each contact the open chat; without one, the chat that ended last. Contacts without a chat are left out.</summary>
    /// <param name="Contacts">The contacts; at most 500, each once.</param>
    public sealed record LatestOf(ImmutableArray<ContactId> Contacts) : ChatQuery;
}
