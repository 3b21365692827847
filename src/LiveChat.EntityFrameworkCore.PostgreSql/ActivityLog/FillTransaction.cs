using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>Fills in the words of some rows. What somebody else holds is left for later, so that nodes share the work and nobody waits.</summary>
internal sealed class FillTransaction(PostgreSqlDatabase database)
{
    private const int MaxRows = 500;

    // The words come prepared, so no text search configuration of the server has a say.
    private readonly string _fillMessages =
        $"""
        UPDATE {database.Schema}.entries e SET words = array_to_tsvector(string_to_array(n.words, ' '))
          FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS n(chat, sequence, words) WHERE e.chat = n.chat AND e.sequence = n.sequence
        """;

    private readonly string _fillForms = Fill($"{database.Schema}.chats");

    private readonly string _fillContacts = Fill($"{database.Schema}.contacts");

    /// <returns>Whether it was full, so that there may be more.</returns>
    public Task<bool> RunAsync(CancellationToken cancellationToken) => database.UseAsync(
        async (connection, token) =>
        {
            var transaction = await connection.BeginTransactionAsync(token).ConfigureAwait(false);
            await using var rollingBack = transaction.ConfigureAwait(false);
            var due = await WordsToCome.ReadAsync(connection, database.Schema, $"LIMIT {MaxRows} FOR UPDATE SKIP LOCKED", token).ConfigureAwait(false);
            if (due.Messages.Count + due.Forms.Count + due.Contacts.Count == 0) return false;

            await using var statements = connection.CreateBatch()
                .Then(
                    _fillMessages,
                    Parameter.Of([.. due.Messages.Select(m => m.Chat)]),
                    Parameter.Of([.. due.Messages.Select(m => m.Sequence)]),
                    Parameter.Of([.. due.Messages.Select(m => (string?)string.Join(' ', m.Words))]))
                .Then(_fillForms, Values(due.Forms))
                .Then(_fillContacts, Values(due.Contacts));
            await statements.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
            return due.Messages.Count == MaxRows || due.Forms.Count == MaxRows || due.Contacts.Count == MaxRows;
        },
        cancellationToken);

    private static string Fill(string table)
        => $"UPDATE {table} k SET words = array_to_tsvector(string_to_array(n.words, ' ')) FROM unnest($1::uuid[], $2::text[]) AS n(id, words) WHERE k.id = n.id";

    private static NpgsqlParameter[] Values(IReadOnlyList<(Guid Id, IReadOnlyCollection<string> Words)> rows)
        => [Parameter.Of([.. rows.Select(r => r.Id)]), Parameter.Of([.. rows.Select(r => (string?)string.Join(' ', r.Words))])];
}
