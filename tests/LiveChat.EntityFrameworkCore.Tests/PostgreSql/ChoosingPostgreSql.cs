using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.EntityFrameworkCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>What can be told without a database.</summary>
public class ChoosingPostgreSql
{
    [Fact]
    public void A_database_that_loses_nothing_is_no_matter_of_the_log()
    {
        var log = new CriticalLog();

        PostgreSqlDurability.Judge([], required: true, log);
        PostgreSqlDurability.Judge([], required: false, log);

        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("Username=livechat", "livechat", "names no server")]
    [InlineData("Host=x;Multiplexing=true", "livechat", "cannot multiplex")]
    [InlineData("Hosst=x", "livechat", "cannot be read")]
    [InlineData("Host=x", "Live Chat", "lower-case letters")]
    [InlineData("Host=x", "live\"chat", "lower-case letters")]
    public async Task A_host_refuses_what_leads_to_no_database(string connectionString, string schema, string reason)
    {
        using var host = PostgreSqlHost.With(o => (o.ConnectionString, o.Schema) = (connectionString, schema));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.MigrateLiveChatAsync());

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_stores_are_in_the_database_however_often_they_were_asked_for()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().UseSqlite("Data Source=x.db").UsePostgreSql("Host=x").UsePostgreSql("Host=y");
        services.AddLiveChatCore();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal("Host=y", provider.GetRequiredService<IOptions<PostgreSqlStoreOptions>>().Value.ConnectionString);
        Assert.IsType<PostgreSqlDatabase>(Assert.Single(provider.GetServices<RelationalDatabase>()));
        Assert.IsType<PostgreSqlChatStore>(Assert.Single(provider.GetServices<IChatStore>()));
        Assert.IsType<RelationalAgentStore>(Assert.Single(provider.GetServices<IAgentStore>()));
        Assert.IsType<RelationalContactStore>(Assert.Single(provider.GetServices<IContactStore>()));
        Assert.IsType<RelationalOutboxStore>(Assert.Single(provider.GetServices<LiveChat.Outbox.IOutboxStore>()));
        Assert.IsType<RelationalRoutingStore>(Assert.Single(provider.GetServices<LiveChat.Routing.IRoutingStore>()));
        Assert.IsType<RelationalJournal>(Assert.Single(provider.GetServices<LiveChat.Routing.IJournal>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.Settings.RelationalSettingsStore>(Assert.Single(provider.GetServices<LiveChat.Settings.ISettingsStore>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.Attachments.RelationalUploadStore>(Assert.Single(provider.GetServices<LiveChat.Attachments.IUploadStore>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog.PostgreSqlActivityLog>(Assert.Single(provider.GetServices<LiveChat.ActivityLog.IActivityLog>()));
        Assert.Single(provider.GetServices<IHostedService>().OfType<LiveChat.EntityFrameworkCore.ActivityLog.WordIndexFiller>());
    }
}
