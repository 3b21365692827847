using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>The connections of a node, and how they are set.</summary>
internal static class PostgreSqlConnections
{
    // A node that stands still in the middle of a transaction holds chats and agents the other nodes need. Whoever chose a limit, the server or the connection string, keeps it.
    private const string LimitStandingStill =
        "SELECT set_config('idle_in_transaction_session_timeout', '10s', false) WHERE current_setting('idle_in_transaction_session_timeout') = '0'";

    /// <summary>As many as the connection string says.</summary>
    public static NpgsqlDataSource Open(string connectionString) => Open(new NpgsqlDataSourceBuilder(connectionString));

    /// <summary>One for each lane.</summary>
    public static NpgsqlDataSource OpenForLanes(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        (builder.ConnectionStringBuilder.MinPoolSize, builder.ConnectionStringBuilder.MaxPoolSize) = (0, AppendLanes.Count);
        return Open(builder);
    }

    /// <summary>One to listen with and one to notify. A server that does not answer them is gone: nothing they do takes long.</summary>
    public static NpgsqlDataSource OpenForHints(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        (builder.ConnectionStringBuilder.MinPoolSize, builder.ConnectionStringBuilder.MaxPoolSize) = (0, 2);
        (builder.ConnectionStringBuilder.Timeout, builder.ConnectionStringBuilder.CommandTimeout, builder.ConnectionStringBuilder.CancellationTimeout) = (3, 2, -1);
        return builder.Build();
    }

    private static NpgsqlDataSource Open(NpgsqlDataSourceBuilder builder)
    {
        // Every statement of the hot paths is prepared once per connection, from its second use on.
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;

        // Nobody leaves a setting behind, and a reset would forget the limit.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.UsePhysicalConnectionInitializer(
            static connection =>
            {
                using var statements = connection.CreateBatch().Then(LimitStandingStill);
                statements.ExecuteNonQuery();
            },
            static async connection =>
            {
                await using var statements = connection.CreateBatch().Then(LimitStandingStill);
                await statements.ExecuteNonQueryAsync().ConfigureAwait(false);
            });
        return builder.Build();
    }
}
