using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Tells whoever is connected. A hint, never the truth: a telling that is lost, late or doubled harms nobody. Must not wait for slow listeners.</summary>
public interface IChatNotifier
{
    /// <summary>A chat changed.</summary>
    /// <param name="change">The committed change.</param>
    ValueTask TellAsync(ChatChange change);

    /// <summary>An agent's availability, name or capacity changed.</summary>
    /// <param name="agent">The agent as it is now.</param>
    ValueTask TellAsync(Agent agent);

    /// <summary>The order or number of a queue's waiting chats changed.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="waiting">Its waiting and ringing chats, first one first.</param>
    ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting);
}
