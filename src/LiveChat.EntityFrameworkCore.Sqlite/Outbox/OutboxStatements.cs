using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Outbox;

namespace LiveChat.EntityFrameworkCore.Sqlite.Outbox;

/// <summary>What a commit does to the outbox.</summary>
internal static class OutboxStatements
{
    // What a worker has leased may be out already; it is left alone.
    private const string CancelItem =
        """
        UPDATE outbox SET status = 'cancelled', lease_until = NULL
         WHERE kind = $1 AND reference = $2 AND status = 'pending' AND (lease_until IS NULL OR lease_until <= $3)
        """;

    // A cancelled item was never done, so asking for it again counts; a chat that was followed to its end goes on from there; any other stays as it is. The number of leases goes on.
    private const string AddItem =
        """
        INSERT INTO outbox (kind, reference, due_at, attempts, last_error, status, lease_until, chat, through, failures)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)
        ON CONFLICT (kind, reference) DO UPDATE
           SET due_at = excluded.due_at, last_error = excluded.last_error, status = excluded.status, lease_until = excluded.lease_until
         WHERE status IN ('cancelled', 'up_to_date')
        """;

    public static void Cancel(this SqliteSession session, OutboxKey key, long now) => session.Execute(CancelItem, key.Kind, key.Reference, now);

    public static void Add(this SqliteSession session, OutboxRow i)
        => session.Execute(AddItem, i.Kind, i.Reference, i.DueAt, i.Attempts, i.LastError, i.Status, i.LeaseUntil, i.Chat?.Bytes(), i.Through);
}
