using LiveChat.Core.Tests.Model;
using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Reports;

public sealed class CountingAnyHistoryInMemory : CountingAnyHistory
{
    protected override int Histories => 200;

    private protected override Task<ModelledStores> CreateStoresAsync() => Task.FromResult(AnyUseOfTheInMemoryStores.New());
}
