using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Routing;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.AspNetCore.Tests.Storage;

/// <summary>The stores of a host that keeps a ledger, without the host.</summary>
internal sealed class LedgerStores : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private LedgerStores(ServiceProvider services) => _services = services;

    public IChatStore Chats => Get<IChatStore>();

    public IAgentStore Agents => Get<IAgentStore>();

    public IContactStore Contacts => Get<IContactStore>();

    /// <summary>Makes the stores and reads the ledger, as a host does when it starts.</summary>
    public static async Task<LedgerStores> OpenAsync(Action<LiveChatBuilder> configure)
    {
        var builder = new ServiceCollection().AddLogging().AddLiveChatCore();
        configure(builder);
        var stores = new LedgerStores(builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
        try
        {
            foreach (var starting in stores._services.GetServices<IHostedService>().OfType<IHostedLifecycleService>()) await starting.StartingAsync(default);
            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Every chat with its whole log, and what routing did with it, to be compared.</summary>
    public async Task<string> WriteOutAsync()
    {
        var all = new List<object>();
        var query = new ActivityQuery { Limit = ActivityQuery.MaxLimit };
        do
        {
            var page = await Get<IActivityLog>().SearchAsync(query, default);
            foreach (var chat in page.Items.Select(i => i.Chat.Id))
            {
                all.Add((await Chats.ReadAsync(chat, 0, int.MaxValue, default))!);
                all.Add(await Get<IJournal>().RoutingAsync(chat, 0, int.MaxValue, default));
            }

            query = query with { After = page.Next };
        }
        while (query.After is not null);

        return Shape.Of(all);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
