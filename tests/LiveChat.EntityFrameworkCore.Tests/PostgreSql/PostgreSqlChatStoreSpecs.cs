using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlChatStoreSpecs(TestDatabase test) : ChatStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<ChatStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(test.ChatsOn(database), new RelationalAgentStore(database));
    }
}
