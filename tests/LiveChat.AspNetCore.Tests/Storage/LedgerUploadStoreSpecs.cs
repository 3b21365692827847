using LiveChat.Attachments;
using LiveChat.Testing.Attachments;

namespace LiveChat.AspNetCore.Tests.Storage;

public sealed class LedgerUploadStoreSpecs : UploadStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private LedgerStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
    }

    protected override async Task<IUploadStore> CreateStoreAsync()
    {
        _stores = await _folder.OpenAsync();
        return _stores.Get<IUploadStore>();
    }
}
