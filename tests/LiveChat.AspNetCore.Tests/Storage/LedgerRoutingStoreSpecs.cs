using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The router's store in memory sees what is written through the ledger.</summary>
public sealed class LedgerRoutingStoreSpecs : RoutingStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private LedgerStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
    }

    protected override async Task<RoutingStores> CreateStoresAsync()
    {
        _stores = await _folder.OpenAsync();
        return new(_stores.Chats, _stores.Agents, _stores.Get<IRoutingStore>());
    }
}
