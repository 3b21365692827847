using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The same with a restart before every call.</summary>
public sealed class RestartedChatStoreSpecs : ChatStoreSpecs, IDisposable
{
    private readonly StorageFolder _folder = new();
    private RestartingStores? _stores;

    public void Dispose() => _folder.Dispose();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _stores!.DisposeAsync();
    }

    protected override Task<ChatStores> CreateStoresAsync()
    {
        _stores = _folder.Restarting();
        return Task.FromResult(new ChatStores(_stores.Get<IChatStore>(), _stores.Get<IAgentStore>()));
    }
}
