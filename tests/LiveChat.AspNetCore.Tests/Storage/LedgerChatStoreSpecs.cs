using LiveChat.Testing.Chats;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>After each spec everything is read once more, by a host that was restarted.</summary>
public sealed class LedgerChatStoreSpecs : ChatStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private LedgerStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        var before = await _stores!.WriteOutAsync();
        await _stores.DisposeAsync();
        await using var again = await _folder.OpenAsync();
        Assert.Equal(before, await again.WriteOutAsync());
    }

    protected override async Task<ChatStores> CreateStoresAsync()
    {
        _stores = await _folder.OpenAsync();
        return new(_stores.Chats, _stores.Agents);
    }
}
