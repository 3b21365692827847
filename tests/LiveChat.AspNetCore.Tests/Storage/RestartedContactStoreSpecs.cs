using LiveChat.Contacts;
using LiveChat.Testing.Contacts;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The same with a restart before every call.</summary>
public sealed class RestartedContactStoreSpecs : ContactStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private RestartingStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
    }

    protected override Task<IContactStore> CreateStoreAsync()
    {
        _stores = _folder.Restarting();
        return Task.FromResult(_stores.Get<IContactStore>());
    }
}
