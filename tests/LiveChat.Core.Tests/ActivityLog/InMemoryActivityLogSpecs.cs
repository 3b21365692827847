using LiveChat.ActivityLog;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.Core.Tests.ActivityLog;

public sealed class InMemoryActivityLogSpecs : ActivityLogSpecs
{
    protected override Task<ActivityStores> CreateStoresAsync()
    {
        var stores = new InMemoryStores();
        var (contacts, team) = (new InMemoryContactStore(), new InMemoryTeamLogStore(stores.Outbox));
        return Task.FromResult(new ActivityStores(stores.Chats, contacts, team, new InMemoryActivityLog(stores.Chats, contacts, team)));
    }
}
