using LiveChat.StoreModel;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class CountingAnyHistoryInPostgreSql(TestDatabase test) : CountingAnyHistory, IClassFixture<TestDatabase>
{
    protected override int Histories => 2;

    private protected override Task<ModelledStores> CreateStoresAsync() => AnyUseOfThePostgreSqlStores.NewAsync(test);
}
