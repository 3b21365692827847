using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteChatStoreSpecs(TestFiles files) : ChatStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<ChatStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(database), new RelationalAgentStore(database));
    }
}
