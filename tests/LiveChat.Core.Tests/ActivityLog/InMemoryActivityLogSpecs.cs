using LiveChat.ActivityLog;
using LiveChat.Contacts;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.Core.Tests.ActivityLog;

public sealed class InMemoryActivityLogSpecs : ActivityLogSpecs
{
    protected override Task<ActivityStores> CreateStoresAsync()
    {
        var chats = new InMemoryStores().Chats;
        var contacts = new InMemoryContactStore();
        return Task.FromResult(new ActivityStores(chats, contacts, new InMemoryActivityLog(chats, contacts)));
    }
}
