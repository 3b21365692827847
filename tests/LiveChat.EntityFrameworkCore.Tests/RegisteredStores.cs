using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.ActivityLog;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.EntityFrameworkCore.Tests;

/// <summary>What a host keeps where.</summary>
internal static class RegisteredStores
{
    /// <summary>Fails when a store is not in the database, or is there twice.</summary>
    /// <typeparam name="TDatabase">The database.</typeparam>
    /// <typeparam name="TChats">Its chat store.</typeparam>
    /// <typeparam name="TLog">Its activity log.</typeparam>
    public static void AreAllIn<TDatabase, TChats, TLog>(IServiceProvider services)
        where TDatabase : RelationalDatabase
        where TChats : IChatStore
        where TLog : IActivityLog
    {
        Assert.IsType<TDatabase>(Assert.Single(services.GetServices<RelationalDatabase>()));
        Assert.IsType<TChats>(Assert.Single(services.GetServices<IChatStore>()));
        Assert.IsType<TLog>(Assert.Single(services.GetServices<IActivityLog>()));
        Assert.IsType<RelationalAgentStore>(Assert.Single(services.GetServices<IAgentStore>()));
        Assert.IsType<RelationalContactStore>(Assert.Single(services.GetServices<IContactStore>()));
        Assert.IsType<RelationalOutboxStore>(Assert.Single(services.GetServices<IOutboxStore>()));
        Assert.IsType<RelationalRoutingStore>(Assert.Single(services.GetServices<IRoutingStore>()));
        Assert.IsType<RelationalJournal>(Assert.Single(services.GetServices<IJournal>()));
        Assert.IsType<RelationalSettingsStore>(Assert.Single(services.GetServices<ISettingsStore>()));
        Assert.IsType<RelationalUploadStore>(Assert.Single(services.GetServices<IUploadStore>()));
        Assert.IsType<RelationalTeamLogStore>(Assert.Single(services.GetServices<ITeamLogStore>()));
        Assert.Single(services.GetServices<IHostedService>().OfType<WordIndexFiller>());
    }
}
