using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Tells whoever is connected to this node. A hint, never the truth: a telling that is lost, late or doubled harms nobody. Must not wait for slow listeners.</summary>
public interface IChatNotifier
{
    /// <summary>A chat changed.</summary>
    /// <param name="change">The committed change.</param>
    ValueTask TellAsync(ChatChange change);

    /// <summary>An agent's availability, name or capacity changed.</summary>
    /// <param name="agent">The agent as it is now.</param>
    ValueTask TellAsync(Agent agent);

    /// <summary>One side of a chat types, or stopped. Never stored.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="byCustomer">Whether it is the customer; otherwise the chat's agent.</param>
    /// <param name="isTyping">Whether typing began or goes on.</param>
    ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping);

    /// <summary>The order or number of a queue's waiting chats changed.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="waiting">Its waiting and ringing chats, first one first.</param>
    ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting);
}
