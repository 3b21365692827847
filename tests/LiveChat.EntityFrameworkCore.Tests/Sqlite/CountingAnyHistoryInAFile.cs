using LiveChat.StoreModel;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class CountingAnyHistoryInAFile(TestFiles files) : CountingAnyHistory, IClassFixture<TestFiles>
{
    protected override int Histories => 2;

    private protected override Task<ModelledStores> CreateStoresAsync() => AnyUseOfTheSqliteStores.NewAsync(files);
}
