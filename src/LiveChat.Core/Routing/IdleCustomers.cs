using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Ends chats whose customer is away and silent for too long.</summary>
internal sealed class IdleCustomers(ChatUpdater updater, ICustomerPresence presence, QueueCatalog queues)
{
    public async Task RunAsync(DueChats due, CancellationToken cancellationToken)
    {
        foreach (var chat in due.Chats.Where(c => c.IdleUntil <= due.Now))
        {
            var timeout = queues.Of(chat.Queue).CustomerIdleTimeout;
            await updater.UpdateAsync(chat.Id, c => c.GoIdle(presence.IsPresent(c.Contact), timeout, due.Now), cancellationToken).ConfigureAwait(false);
        }
    }
}
