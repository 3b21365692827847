using LiveChat.Audit;
using LiveChat.EntityFrameworkCore.Audit;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Audit;

/// <summary>What a commit writes into the audit log.</summary>
internal sealed class AuditStatements(string schema)
{
    // The last of all locks: whoever has it writes the next records. Made when it is missing, read when it is there, both in one statement.
    private readonly string _lockHead =
        $"""
        INSERT INTO {schema}.audit_head AS h (id, number, hash) VALUES (1, $1, $2)
        ON CONFLICT (id) DO UPDATE SET number = h.number RETURNING h.number, h.hash
        """;

    private readonly string _add =
        $"""
        INSERT INTO {schema}.audit (number, at, actor, action, subject, facts, hash)
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
        """;

    private readonly string _setHead = $"UPDATE {schema}.audit_head SET number = $1, hash = $2 WHERE id = 1";

    public async Task AppendAsync(NpgsqlConnection connection, IReadOnlyCollection<AuditEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;

        var records = AuditChain.After(await LockAsync(connection, cancellationToken).ConfigureAwait(false), entries);
        AuditRow[] rows = [.. records.Select(AuditRow.Of)];
        await using var statements = connection.CreateBatch();
        statements
            .Then(
                _add,
                Parameter.Of([.. rows.Select(r => r.Number)]),
                Parameter.Of([.. rows.Select(r => r.At)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Actor)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Action)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Subject)]),
                Parameter.Of([.. rows.Select(r => r.Facts)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Hash)]))
            .Then(_setHead, Parameter.Of(records[^1].Number), Parameter.Of(records[^1].Hash));
        await statements.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<AuditSeal> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var beginning = AuditSeal.Beginning;
        await using var statement = connection.CreateBatch();
        statement.Then(_lockHead, Parameter.Of(beginning.Number), Parameter.Of(beginning.Hash));
        await using var reader = await statement.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return (await reader.ListAsync(r => new AuditSeal(r.GetInt64(0), r.GetString(1)), cancellationToken).ConfigureAwait(false))[0];
    }
}
