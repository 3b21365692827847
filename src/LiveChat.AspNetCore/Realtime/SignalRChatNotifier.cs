using LiveChat.Agents;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells the connections of this node. Waits for no listener, and never fails what was committed.</summary>
internal sealed class SignalRChatNotifier(
    CustomerPushes customers, AgentPushes agents, RingPushes rings, QueuePushes queues, ILogger<SignalRChatNotifier> logger) : IChatNotifier
{
    public async ValueTask TellAsync(ChatChange change)
    {
        try
        {
            await customers.TellAsync(change).ConfigureAwait(false);
            await agents.TellAsync(change).ConfigureAwait(false);
            await rings.TellAsync(change).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingFailed(logger, change.After.Id, e);
        }
    }

    public ValueTask TellAsync(Agent agent)
    {
        agents.Tell(agent);
        return ValueTask.CompletedTask;
    }

    public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        queues.Tell(queue, waiting);
        return ValueTask.CompletedTask;
    }
}
