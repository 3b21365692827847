using System.Runtime.CompilerServices;
using LiveChat.EntityFrameworkCore.DependencyInjection;
using LiveChat.WakeUps;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.WakeUps;

/// <summary>
/// Carries hints through the database nodes share anyway, by LISTEN and NOTIFY. They are sent after the commit, many together and from a connection of their own:
/// commits that notify wait for each other in PostgreSQL, all over the server.
/// </summary>
internal sealed class PostgreSqlWakeUps(PostgreSqlDatabase database) : IDatabaseWakeUps
{
    /// <summary>A payload has to be shorter than 8,000 bytes.</summary>
    private const int MaxLength = 7900;

    // The setting holds for this transaction only: a hint may be lost, so its commit does not wait for the disk.
    private const string Notify = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, hint) FROM unnest($2::text[]) AS hint";

    /// <summary>After so long without a hint the server is asked whether it is still there: a connection may be gone without a word.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>One installation, one channel: it is called like the schema, and known in its database only. What others say on it is not understood, and left out.</summary>
    private readonly string _channel = database.Schema.Trim('"');

    public async Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wakeUps);
        var texts = WakeUpText.Write(wakeUps, MaxLength);
        if (texts.Count == 0) return;

        var connection = await database.Hints.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        await using var statements = connection.CreateBatch().Then(Notify, Parameter.Of(_channel), Parameter.Of([.. texts]));
        await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var connection = await database.Hints.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var heard = new List<WakeUp>();
        connection.Notification += (_, e) => heard.AddRange(WakeUpText.Read(e.Payload));
        await ExecuteAsync(connection, $"LISTEN {database.Schema}", cancellationToken).ConfigureAwait(false);
        yield return [];

        while (true)
        {
            if (!await connection.WaitAsync(Quiet, cancellationToken).ConfigureAwait(false)) await ExecuteAsync(connection, "SELECT 1", cancellationToken).ConfigureAwait(false);
            if (heard.Count == 0) continue;

            yield return [.. heard];
            heard.Clear();
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var statements = connection.CreateBatch().Then(sql);
        await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
