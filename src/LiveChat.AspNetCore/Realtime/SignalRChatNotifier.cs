using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells the connections of this node, and waits for no listener.</summary>
internal sealed class SignalRChatNotifier(
    CustomerPushes customers, AgentPushes agents, WatchPushes watches, RingPushes rings, QueuePushes queues, MessagePushes messages, OfflinePushes offline) : IChatNotifier
{
    public async ValueTask TellAsync(ChatChange change)
    {
        await customers.TellAsync(change).ConfigureAwait(false);
        await agents.TellAsync(change).ConfigureAwait(false);
        await watches.TellAsync(change).ConfigureAwait(false);
        await rings.TellAsync(change).ConfigureAwait(false);
        messages.Tell(change);
    }

    public ValueTask TellAsync(Agent agent)
    {
        agents.Tell(agent);
        offline.Nudge();
        return ValueTask.CompletedTask;
    }

    public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping)
    {
        if (byCustomer) agents.TellTyping(chat, isTyping);
        else customers.TellTyping(chat, isTyping);
        return ValueTask.CompletedTask;
    }

    public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        queues.Tell(queue, waiting);
        return ValueTask.CompletedTask;
    }
}
