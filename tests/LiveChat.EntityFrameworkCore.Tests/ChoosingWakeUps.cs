using LiveChat.EntityFrameworkCore.PostgreSql.WakeUps;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests;

public class ChoosingWakeUps
{
    [Fact]
    public void Nodes_over_PostgreSQL_wake_each_other_through_it() => Is<PostgreSqlWakeUps>(l => l.UsePostgreSql("Host=x"));

    [Fact]
    public void A_SQLite_file_has_one_node() => Is<InMemoryWakeUps>(l => l.UsePostgreSql("Host=x").UseSqlite("Data Source=x.db"));

    [Fact]
    public void What_the_host_chose_stays_in_whatever_order_it_was_chosen()
    {
        Is<OwnWakeUps>(l => l.UseWakeUps<OwnWakeUps>().UsePostgreSql("Host=x"));
        Is<OwnWakeUps>(l => l.UsePostgreSql("Host=x").UseWakeUps<OwnWakeUps>());
        Is<OwnWakeUps>(l => l.UseSqlite("Data Source=x.db").UseWakeUps<OwnWakeUps>().UsePostgreSql("Host=x"));
    }

    private static void Is<TWakeUps>(Action<LiveChatBuilder> configure)
    {
        var services = new ServiceCollection().AddLogging();
        configure(services.AddLiveChatCore());
        services.AddLiveChatCore();

        // What would be made is looked at; nothing is opened.
        Assert.Equal(typeof(TWakeUps), Assert.Single(services, d => d.ServiceType == typeof(IWakeUps)).ImplementationType);
    }

    private sealed class OwnWakeUps : IWakeUps
    {
        public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<IReadOnlyList<WakeUp>>();
    }
}
