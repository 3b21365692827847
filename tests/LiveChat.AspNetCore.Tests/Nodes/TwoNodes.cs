using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>Two hosts that share nothing but their stores, and a proxy before them that gives each connection to the next one.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private TwoNodes(LiveChatHost first, LiveChatHost second) => (First, Second, Proxy) = (first, second, new(first, second));

    public LiveChatHost First { get; }

    public LiveChatHost Second { get; }

    public RoundRobinProxy Proxy { get; }

    public static async Task<TwoNodes> StartAsync(HostSetup? first = null, HostSetup? second = null)
    {
        var one = await LiveChatHost.StartAsync(Behind(first ?? new()));
        second ??= first ?? new();
        var other = await LiveChatHost.StartAsync(Behind(second) with
        {
            LiveChat = chat =>
            {
                second.LiveChat?.Invoke(chat);
                Share(chat, one.Services);
            },
        });
        return new(one, other);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
    }

    private static HostSetup Behind(HostSetup setup) => setup with { Options = setup.Options ?? HostSetup.Generous };

    private static void Share(LiveChatBuilder chat, IServiceProvider services)
    {
        Share<IChatStore>();
        Share<IAgentStore>();
        Share<IContactStore>();
        Share<IRoutingStore>();
        Share<IJournal>();
        Share<IOutboxStore>();
        Share<ISettingsStore>();
        Share<IUploadStore>();
        Share<ITeamLogStore>();
        Share<IActivityLog>();

        void Share<TStore>()
            where TStore : class
            => chat.Services.Replace(ServiceDescriptor.Singleton(services.GetRequiredService<TStore>()));
    }
}
