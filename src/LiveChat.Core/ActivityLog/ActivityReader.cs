using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.ActivityLog;

/// <summary>Somebody who may not see everything: the chats an agent is in, or was in last, whatever becomes of them; and of some queues what is over.</summary>
/// <param name="Agent">The agent.</param>
public sealed record ActivityReader(AgentId Agent)
{
    /// <summary>The queues of which the reader sees what is over; empty for none.</summary>
    public ImmutableArray<QueueId> Queues { get; init; } = [];

    /// <summary>Whether the reader sees what is over of every queue.</summary>
    public bool SeesAllQueues { get; init; }

    /// <summary>Whether the reader may see a chat.</summary>
    /// <param name="chat">The chat.</param>
    public bool Sees(Chat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return chat.Agent == Agent || (!chat.IsOpen && (SeesAllQueues || (!Queues.IsDefault && Queues.Contains(chat.Queue))));
    }
}
