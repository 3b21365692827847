using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
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
    /// <param name="builder">The builder.</param>
    public static LiveChatBuilder UseDatabase<TDatabase, TChats, TLog>(this LiveChatBuilder builder)
        where TDatabase : RelationalDatabase
        where TChats : class, IChatStore
        where TLog : class, IActivityLog
    {
        builder.Services.TryAddSingleton<TDatabase>();
        builder.Services.Replace(ServiceDescriptor.Singleton<RelationalDatabase>(s => s.GetRequiredService<TDatabase>()));
        builder.Services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IHostedService, StartingCheck>(),
            ServiceDescriptor.Singleton<IHostedService, WordIndexFiller>(),
        ]);
        return builder
            .UseChatStore<TChats>()
            .UseAgentStore<RelationalAgentStore>()
            .UseContactStore<RelationalContactStore>()
            .UseOutboxStore<RelationalOutboxStore>()
            .UseRoutingStore<RelationalRoutingStore>()
            .UseJournal<RelationalJournal>()
            .UseSettingsStore<RelationalSettingsStore>()
            .UseUploadStore<RelationalUploadStore>()
            .UseActivityLog<TLog>();
    }
}
