using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Routing;

namespace LiveChat.StoreModel;

/// <summary>The stores of one provider that share the truth about chats, empty.</summary>
internal sealed record ModelledStores(
    IChatStore Chats, IAgentStore Agents, IRoutingStore Routing, IOutboxStore Outbox, IJournal Journal, IContactStore Contacts, IActivityLog Log)
{
    /// <summary>Brings the index of words up to date, where there is one.</summary>
    public Func<Task> FillAsync { get; init; } = () => Task.CompletedTask;
}
