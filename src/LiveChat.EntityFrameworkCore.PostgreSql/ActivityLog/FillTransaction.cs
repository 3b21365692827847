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

    private readonly string _fillContacts =
        $"UPDATE {database.Schema}.contacts k SET words = array_to_tsvector(string_to_array(n.words, ' ')) FROM unnest($1::uuid[], $2::text[]) AS n(id, words) WHERE k.id = n.id";

    /// <returns>Whether it was full, so that there may be more.</returns>
    public Task<bool> RunAsync(CancellationToken cancellationToken) => database.UseAsync(
        async (connection, token) =>
        {
            var transaction = await connection.BeginTransactionAsync(token).ConfigureAwait(false);
            await using var rollingBack = transaction.ConfigureAwait(false);
            var due = await WordsToCome.ReadAsync(connection, database.Schema, $"LIMIT {MaxRows} FOR UPDATE SKIP LOCKED", token).ConfigureAwait(false);
            if (due.Messages.Count + due.Contacts.Count == 0) return false;

            await using var statements = connection.CreateBatch()
                .Then(
                    _fillMessages,
                    Parameter.Of([.. due.Messages.Select(m => m.Chat)]),
                    Parameter.Of([.. due.Messages.Select(m => m.Sequence)]),
                    Parameter.Of([.. due.Messages.Select(m => (string?)string.Join(' ', m.Words))]))
                .Then(_fillContacts, Parameter.Of([.. due.Contacts.Select(c => c.Id)]), Parameter.Of([.. due.Contacts.Select(c => (string?)string.Join(' ', c.Words))]));
            await statements.ExecuteNonQueryAsync(token).ConfigureAwait(false);
            await transaction.CommitAsync(token).ConfigureAwait(false);
            return due.Messages.Count == MaxRows || due.Contacts.Count == MaxRows;
        },
        cancellationToken);
}
