using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.Core.Tests.ActivityLog;

public sealed class InMemoryActivityLogSpecs : ActivityLogSpecs
{
    protected override Task<ActivityStores> CreateStoresAsync()
    {
        var chats = new InMemoryChatStore(new InMemoryAgentStore(TimeProvider.System), new InMemoryOutboxStore(TimeProvider.System), new InMemoryAuditLog());
        var contacts = new InMemoryContactStore();
        return Task.FromResult(new ActivityStores(chats, contacts, new InMemoryActivityLog(chats, contacts)));
    }
}
