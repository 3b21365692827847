using System.Threading.Channels;
using Npgsql;

namespace LiveChat.LoadTest.Baselines;

/// <summary>One writer, one connection, whole batches by unnest in two round trips; what waits shares a transaction.</summary>
internal sealed class HandWrittenPostgres : IHandWrittenStore
{
    private readonly string _bump;
    private readonly string _insert;
    private readonly Channel<PendingInsert> _waiting = Channel.CreateBounded<PendingInsert>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly NpgsqlConnection _connection;
    private readonly int _maxBatch;
    private readonly Task _writing;

    private HandWrittenPostgres(NpgsqlConnection connection, string schema, int maxBatch)
    {
        _connection = connection;
        _bump =
            $"""
            INSERT INTO {schema}.chats SELECT * FROM unnest($1::uuid[], $2::bigint[]) ON CONFLICT (id) DO UPDATE SET last_sequence = {schema}.chats.last_sequence + excluded.last_sequence
            RETURNING id, last_sequence
            """;
        _insert = $"INSERT INTO {schema}.entries SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::uuid[], $5::text[])";
        _maxBatch = maxBatch;
        _writing = Task.Run(RunAsync);
    }

    /// <param name="connectionString">How to reach the database.</param>
    /// <param name="schema">The schema of its tables; made here where it is not there.</param>
    /// <param name="maxBatch">How many messages may share a transaction; 1 for a transaction each.</param>
    public static async Task<HandWrittenPostgres> OpenAsync(string connectionString, string schema, int maxBatch = 256)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 };
        var connection = new NpgsqlConnection(builder.ToString());
        await connection.OpenAsync();
        await ExecuteAsync(
            connection,
            $"""
            CREATE SCHEMA IF NOT EXISTS {schema};
            CREATE TABLE IF NOT EXISTS {schema}.chats (id uuid PRIMARY KEY, last_sequence bigint NOT NULL);
            CREATE TABLE IF NOT EXISTS {schema}.entries (chat uuid NOT NULL, sequence bigint NOT NULL, at bigint NOT NULL, message_id uuid NOT NULL, text text NOT NULL, PRIMARY KEY (chat, sequence), UNIQUE (chat, message_id));
            """);
        return new(connection, schema, maxBatch);
    }

    public async Task<long> InsertAsync(Guid chat, Guid message, string text)
    {
        var pending = new PendingInsert(chat, message, text);
        await _waiting.Writer.WriteAsync(pending);
        return await pending.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _writing;
        await _connection.DisposeAsync();
    }

    /// <summary>Counts the rows of all tables, as the server does by itself some time after they were written.</summary>
    public static async Task CountAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    /// <summary>How large all tables of a schema are, with their indexes, in bytes.</summary>
    public static async Task<long> SizeAsync(string connectionString, string schema)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = $1::regnamespace", connection);
        command.Parameters.Add(new() { Value = schema });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Drops the schemas of a run.</summary>
    /// <param name="connectionString">How to reach the database.</param>
    /// <param name="prefix">What their names begin with.</param>
    public static async Task DropAsync(string connectionString, string prefix)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(
            connection,
            $"""
            DO $$ DECLARE s text; BEGIN
              FOR s IN SELECT nspname FROM pg_namespace WHERE starts_with(nspname, '{prefix}') LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
            END $$
            """);
    }

    private async Task RunAsync()
    {
        var batch = new List<PendingInsert>(_maxBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < _maxBatch && _waiting.Reader.TryRead(out var pending)) batch.Add(pending);

            await NumberAsync(batch);
            var insert = Insert(batch);
            await using var rest = new NpgsqlBatch(_connection) { BatchCommands = { insert, new("COMMIT") } };
            await rest.ExecuteNonQueryAsync();
            foreach (var pending in batch) pending.Done.SetResult(pending.Sequence);
        }
    }

    private NpgsqlBatchCommand Insert(List<PendingInsert> batch)
    {
        var insert = new NpgsqlBatchCommand(_insert);
        Add(
            insert.Parameters,
            batch.Select(p => p.Chat),
            batch.Select(p => p.Sequence),
            batch.Select(_ => TimeProvider.System.GetTimestamp()),
            batch.Select(p => p.Message),
            batch.Select(p => p.Text));
        return insert;
    }

    /// <summary>Begins, counts the chats up, in order of their ids, and gives each message its place.</summary>
    private async Task NumberAsync(List<PendingInsert> batch)
    {
        var counts = batch.CountBy(p => p.Chat).OrderBy(c => c.Key).ToList();
        var bump = new NpgsqlBatchCommand(_bump);
        Add(bump.Parameters, counts.Select(c => c.Key), counts.Select(c => (long)c.Value));

        await using var first = new NpgsqlBatch(_connection) { BatchCommands = { new("BEGIN"), bump } };
        var next = new Dictionary<Guid, long>();
        await using (var reader = await first.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) next[reader.GetGuid(0)] = reader.GetInt64(1);
        }

        foreach (var (chat, count) in counts) next[chat] -= count;
        foreach (var pending in batch) pending.Sequence = ++next[pending.Chat];
    }

    private static void Add(NpgsqlParameterCollection parameters, params object[] columns)
    {
        foreach (var column in columns)
        {
            parameters.Add(new NpgsqlParameter
            {
                Value = column switch
                {
                    IEnumerable<Guid> ids => ids.ToArray(),
                    IEnumerable<long> numbers => numbers.ToArray(),
                    IEnumerable<string> texts => texts.ToArray(),
                    _ => throw new NotSupportedException($"No column holds {column.GetType().Name}."),
                },
            });
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        // Names made by this program only.
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
