using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;

/// <summary>Messages, forms and contacts whose words are not filled in yet, with their words.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Forms">The chats whose forms they are.</param>
/// <param name="Contacts">The contacts.</param>
internal sealed record WordsToCome(
    IReadOnlyList<(Guid Chat, long Sequence, IReadOnlyCollection<string> Words)> Messages,
    IReadOnlyList<(Guid Id, IReadOnlyCollection<string> Words)> Forms,
    IReadOnlyList<(Guid Id, IReadOnlyCollection<string> Words)> Contacts)
{
    /// <summary>Some of what is not filled in.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="schema">The schema, quoted.</param>
    /// <param name="taking">What follows each of the statements: how many, and whether they are locked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<WordsToCome> ReadAsync(NpgsqlConnection connection, string schema, string taking, CancellationToken cancellationToken)
        => ReadAsync(connection, schema, taking, static _ => true, cancellationToken);

    /// <summary>Of all that is not filled in, what holds the words somebody looks for. There may be a whole database of it after an upgrade, so only that is kept.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="schema">The schema, quoted.</param>
    /// <param name="asked">The words.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<WordsToCome> FindAsync(NpgsqlConnection connection, string schema, IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
        => ReadAsync(connection, schema, "", words => words.HoldAll(asked), cancellationToken);

    private static async Task<WordsToCome> ReadAsync(
        NpgsqlConnection connection, string schema, string taking, Predicate<IReadOnlyCollection<string>> wanted, CancellationToken cancellationToken)
    {
        // There are few, and a partial index of them; a server that has not counted them yet would rather read all rows.
        await using var statements = connection.CreateBatch()
            .Then("SET LOCAL enable_seqscan = off")
            .Then($"SELECT chat, sequence, content FROM {schema}.entries WHERE words IS NULL AND message_id IS NOT NULL {taking}")
            .Then($"SELECT id, form FROM {schema}.chats WHERE words IS NULL AND form <> '[]' {taking}")
            .Then($"SELECT id, name, email FROM {schema}.contacts WHERE words IS NULL {taking}")
            .Then("SET LOCAL enable_seqscan = on");
        await using var reader = await statements.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return new(
            await reader.ListAsync(ReadMessage, m => wanted(m.Words), cancellationToken).ConfigureAwait(false),
            await reader.ListAsync(ReadForm, f => wanted(f.Words), cancellationToken).ConfigureAwait(false),
            await reader.ListAsync(ReadContact, c => wanted(c.Words), cancellationToken).ConfigureAwait(false));
    }

    private static (Guid Chat, long Sequence, IReadOnlyCollection<string> Words) ReadMessage(NpgsqlDataReader r) => (r.GetGuid(0), r.GetInt64(1), StoredWords.Of(r.GetString(2)));

    private static (Guid Id, IReadOnlyCollection<string> Words) ReadForm(NpgsqlDataReader r) => (r.GetGuid(0), StoredWords.OfForm(r.GetString(1)));

    private static (Guid Id, IReadOnlyCollection<string> Words) ReadContact(NpgsqlDataReader r) => (r.GetGuid(0), ActivityWords.Of(r.TextOrNull(1), r.TextOrNull(2)));
}
