using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql;

/// <summary>Statements that go to the server together, in one round trip.</summary>
internal static class Statements
{
    public static NpgsqlBatch Then(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
        return batch;
    }

    /// <summary>Reads all rows of the statement the reader is at, and goes on to the next.</summary>
    public static Task<List<T>> ListAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
        => reader.ListAsync(row, static _ => true, cancellationToken);

    /// <summary>Reads all rows of the statement the reader is at, one by one, keeps those that are wanted, and goes on to the next statement.</summary>
    public static async Task<List<T>> ListAsync<T>(this NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, Predicate<T> wanted, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row(reader) is var next && wanted(next)) rows.Add(next);
        }

        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }
}
