using LiveChat.EntityFrameworkCore.PostgreSql.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Whether the database has on disk what it says it has.</summary>
internal static class PostgreSqlDurability
{
    // As this connection sees them: synchronous_commit may be set for a role, a database or a connection.
    private const string SelectOff = "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off' ORDER BY name";

    /// <summary>The settings that are off and must be on.</summary>
    public static async Task<IReadOnlyList<string>> FindOffAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var statements = connection.CreateBatch().Then(SelectOff);
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ListAsync(r => r.GetString(0), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses what can lose acknowledged messages, or says so where the host chose it.</summary>
    public static void Judge(IReadOnlyList<string> off, bool required, ILogger logger)
    {
        if (off.Count == 0) return;

        var settings = string.Join(", ", off);
        if (required)
        {
            throw new InvalidOperationException(
                $"LiveChat's PostgreSQL can lose messages it has acknowledged: {settings} is off. Turn it on, or set PostgreSqlStoreOptions.RequireDurability to false to start all the same.");
        }

        Log.NotDurable(logger, settings);
    }
}
