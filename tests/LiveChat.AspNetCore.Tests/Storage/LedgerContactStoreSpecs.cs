using LiveChat.Contacts;
using LiveChat.Testing.Contacts;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class LedgerContactStoreSpecs : ContactStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private LedgerStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
    }

    protected override async Task<IContactStore> CreateStoreAsync()
    {
        _stores = await _folder.OpenAsync();
        return _stores.Contacts;
    }
}
