using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>Messages and contacts whose words are not filled in yet, with their words.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Contacts">The contacts.</param>
internal sealed record WordsToCome(
    IReadOnlyList<(Guid Chat, long Sequence, IReadOnlyCollection<string> Words)> Messages, IReadOnlyList<(Guid Id, IReadOnlyCollection<string> Words)> Contacts)
{
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="schema">The schema, quoted.</param>
    /// <param name="taking">What follows each of the two statements: how many, and whether they are locked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<WordsToCome> ReadAsync(NpgsqlConnection connection, string schema, string taking, CancellationToken cancellationToken)
    {
        // There are few, and a partial index of them; a server that has not counted them yet would rather read all rows.
        await using var statements = connection.CreateBatch()
            .Then("SET LOCAL enable_seqscan = off")
            .Then($"SELECT chat, sequence, content FROM {schema}.entries WHERE words IS NULL AND message_id IS NOT NULL {taking}")
            .Then($"SELECT id, name, email FROM {schema}.contacts WHERE words IS NULL {taking}")
            .Then("SET LOCAL enable_seqscan = on");
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return new(
            await reader.ListAsync(ReadMessage, cancellationToken).ConfigureAwait(false),
            await reader.ListAsync(r => (r.GetGuid(0), ActivityWords.Of(r.Text(1), r.Text(2))), cancellationToken).ConfigureAwait(false));
    }

    private static (Guid Chat, long Sequence, IReadOnlyCollection<string> Words) ReadMessage(NpgsqlDataReader r) => (r.GetGuid(0), r.GetInt64(1), StoredWords.Of(r.GetString(2)));
}
