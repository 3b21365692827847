using LiveChat.Agents;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Chats;

/// <summary>Keeps a listener that fails from undoing what is committed, or from stopping a queue: the log says so, and clients find out when they ask.</summary>
internal sealed class GuardedChatNotifier(IChatNotifier inner, ILogger<GuardedChatNotifier> logger) : IChatNotifier
{
    public async ValueTask TellAsync(ChatChange change)
    {
        try
        {
            await inner.TellAsync(change).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingFailed(logger, change.After.Id, e);
        }
    }

    public async ValueTask TellAsync(Agent agent)
    {
        try
        {
            await inner.TellAsync(agent).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingOfAgentFailed(logger, agent.Id, e);
        }
    }

    public async ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        try
        {
            await inner.TellAsync(queue, waiting).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingOfQueueFailed(logger, queue.Id, e);
        }
    }
}
