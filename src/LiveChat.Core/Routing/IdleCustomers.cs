using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>
/// Ends chats whose customer is away and silent for too long. A page is known to the node it is connected to, which postpones the end as soon as it is due; so
/// whoever does not know the page waits a while before ending anything.
/// </summary>
internal sealed class IdleCustomers(ChatUpdater updater, INodePresence presence, QueueCatalog queues)
{
    /// <summary>Does one pass.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="mayEnd">Whether this node has looked on for long enough to end chats.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task RunAsync(DueChats due, bool mayEnd, CancellationToken cancellationToken)
    {
        foreach (var chat in due.Chats.Where(c => !Decide(c).Events.IsEmpty))
        {
            await updater.UpdateAsync(chat.Id, Decide, cancellationToken).ConfigureAwait(false);
        }

        ChatDecision Decide(Chat chat) => chat.GoIdle(
            presence.IsPresent(chat.Contact), mayEnd && chat.IdleUntil + SteadyWatch.Grace <= due.Now, queues.Of(chat.Queue).CustomerIdleTimeout, due.Now);
    }
}
