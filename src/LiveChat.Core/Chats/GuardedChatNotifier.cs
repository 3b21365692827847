using LiveChat.Agents;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Chats;

/// <summary>
/// Tells this node's connections at once, and then lets the other nodes know, which nobody waits for. Keeps a listener that fails from undoing what is committed, or from stopping a queue:
/// the log says so, and clients find out when they ask.
/// </summary>
internal sealed class GuardedChatNotifier(IChatNotifier inner, ChatCache cache, IOtherNodes others, ILogger<GuardedChatNotifier> logger)
{
    public async ValueTask TellAsync(ChatChange change)
    {
        if (cache.Told(change) is { } meanwhile) await TellHereAsync(meanwhile).ConfigureAwait(false);
        await TellHereAsync(change).ConfigureAwait(false);
        others.Tell(change);
    }

    public async ValueTask TellAsync(Agent agent)
    {
        await TellHereAsync(agent).ConfigureAwait(false);
        others.Tell(agent.Id, agent.Fence);
    }

    public async ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping)
    {
        await TellTypingHereAsync(chat, byCustomer, isTyping).ConfigureAwait(false);
        others.TellTyping(chat, byCustomer, isTyping);
    }

    /// <summary>Each node that has somebody to tell reads the order itself.</summary>
    public async ValueTask TellHereAsync(QueueSettings queue, IReadOnlyList<Chat> waiting)
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

    public async ValueTask TellHereAsync(ChatChange change)
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

    public async ValueTask TellHereAsync(Agent agent)
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

    public async ValueTask TellTypingHereAsync(Chat chat, bool byCustomer, bool isTyping)
    {
        try
        {
            await inner.TellTypingAsync(chat, byCustomer, isTyping).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.TellingFailed(logger, chat.Id, e);
        }
    }
}
