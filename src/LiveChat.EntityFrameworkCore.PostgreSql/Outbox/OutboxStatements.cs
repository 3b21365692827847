using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Outbox;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Outbox;

/// <summary>What a commit does to the outbox.</summary>
internal sealed class OutboxStatements(string schema)
{
    // What a worker has leased may be out already; it is left alone.
    private readonly string _cancel =
        $"""
        UPDATE {schema}.outbox o SET status = 'cancelled', lease_until = NULL
          FROM unnest($1::text[], $2::text[]) AS k(kind, reference)
         WHERE o.kind = k.kind AND o.reference = k.reference AND o.status = 'pending' AND (o.lease_until IS NULL OR o.lease_until <= {StoreTime.Now})
        """;

    // A cancelled item was never done, so asking for it again counts; a chat that was followed to its end goes on from there; any other stays as it is. The number of leases goes on.
    private readonly string _add =
        $"""
        INSERT INTO {schema}.outbox AS o (kind, reference, due_at, attempts, last_error, status, lease_until, chat, through, failures)
        SELECT *, 0 FROM unnest($1::text[], $2::text[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::bigint[], $8::uuid[], $9::bigint[])
        ON CONFLICT (kind, reference) DO UPDATE
           SET due_at = excluded.due_at, last_error = excluded.last_error, status = excluded.status, lease_until = excluded.lease_until
         WHERE o.status IN ('cancelled', 'up_to_date')
        """;

    public void Apply(NpgsqlBatch statements, IEnumerable<OutboxKey> cancel, OutboxRow[] rows)
    {
        OutboxKey[] keys = [.. cancel];
        if (keys.Length > 0)
        {
            statements.Then(
                _cancel,
                Parameter.Of([.. keys.Select(k => (string?)k.Kind)]),
                Parameter.Of([.. keys.Select(k => (string?)k.Reference)]));
        }

        if (rows.Length > 0)
        {
            statements.Then(
                _add,
                Parameter.Of([.. rows.Select(r => (string?)r.Kind)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Reference)]),
                Parameter.Of([.. rows.Select(r => r.DueAt)]),
                Parameter.Of([.. rows.Select(r => r.Attempts)]),
                Parameter.Of([.. rows.Select(r => r.LastError)]),
                Parameter.Of([.. rows.Select(r => (string?)r.Status)]),
                Parameter.Of([.. rows.Select(r => r.LeaseUntil)]),
                Parameter.Of([.. rows.Select(r => r.Chat)]),
                Parameter.Of([.. rows.Select(r => r.Through)]));
        }
    }
}
