using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Tests;
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
        using var log = new RecordingLog();
        var logger = log.CreateLogger("database");

        PostgreSqlDurability.Judge([], required: true, logger);
        PostgreSqlDurability.Judge([], required: false, logger);

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
        RegisteredStores.AreAllIn<PostgreSqlDatabase, PostgreSqlChatStore, PostgreSqlActivityLog>(provider);
    }
}
