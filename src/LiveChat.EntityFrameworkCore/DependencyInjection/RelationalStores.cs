using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.EntityFrameworkCore.DependencyInjection;

/// <summary>Puts all stores into one database.</summary>
internal static class RelationalStores
{
    /// <summary>Replaces every store at once; they share one truth. The last call wins, in whatever order AddLiveChat was called.</summary>
    /// <typeparam name="TDatabase">The provider's database.</typeparam>
    /// <typeparam name="TChats">The provider's chat store.</typeparam>
    /// <typeparam name="TLog">The provider's activity log.</typeparam>
    /// <typeparam name="TWakeUps">How nodes over this database wake each other when the host chose nothing else.</typeparam>
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseDatabase<TDatabase, TChats, TLog, TWakeUps>(this LiveChatBuilder builder)
        where TDatabase : RelationalDatabase
        where TChats : class, IChatStore
        where TLog : class, IActivityLog
        where TWakeUps : class, IWakeUps
    {
        builder.Services.TryAddSingleton<TDatabase>();
        builder.Services.Replace(ServiceDescriptor.Singleton<RelationalDatabase>(s => s.GetRequiredService<TDatabase>()));
        builder.Services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IHostedService, StartingCheck>(),
            ServiceDescriptor.Singleton<IHostedService, WordIndexFiller>(),
        ]);
        if (!ChoseWakeUps(builder.Services)) builder.UseWakeUps<TWakeUps>();
        return builder
            .UseChatStore<TChats>()
            .UseAgentStore<RelationalAgentStore>()
            .UseContactStore<RelationalContactStore>()
            .UseOutboxStore<RelationalOutboxStore>()
            .UseRoutingStore<RelationalRoutingStore>()
            .UseJournal<RelationalJournal>()
            .UseSettingsStore<RelationalSettingsStore>()
            .UseUploadStore<RelationalUploadStore>()
            .UseTeamLogStore<RelationalTeamLogStore>()
            .UseActivityLog<TLog>();
    }

    /// <summary>Whether somebody chose them: neither the ones that are there anyway nor those of a database.</summary>
    private static bool ChoseWakeUps(IServiceCollection services) => services.Any(d =>
        d.ServiceType == typeof(IWakeUps) && d.ImplementationType != typeof(InMemoryWakeUps) && !typeof(IDatabaseWakeUps).IsAssignableFrom(d.ImplementationType));
}
