using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.Stores;

/// <summary>A host with the stores and nothing else: it is not started, so nothing works in the background.</summary>
internal static class StoreHost
{
    public static async Task<IHost> BuildAsync(StoreKind kind)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        kind.AddTo(builder.Services.AddLiveChatCore());
        var host = builder.Build();
        await host.MigrateLiveChatAsync();
        return host;
    }
}
