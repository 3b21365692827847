using LiveChat.Audit;
using LiveChat.EntityFrameworkCore.Audit;

namespace LiveChat.EntityFrameworkCore.Sqlite.Audit;

/// <summary>What a commit writes into the audit log.</summary>
internal static class AuditStatements
{
    private const string SelectHead = "SELECT number, hash FROM audit_head WHERE id = 1";
    private const string Add = "INSERT INTO audit (number, at, actor, action, subject, facts, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    private const string SetHead = "INSERT INTO audit_head (id, number, hash) VALUES (1, $1, $2) ON CONFLICT (id) DO UPDATE SET number = excluded.number, hash = excluded.hash";

    public static void Append(this SqliteSession session, IReadOnlyCollection<AuditEntry> entries)
    {
        if (entries.Count == 0) return;

        var heads = session.List(SelectHead, r => new AuditSeal(r.GetInt64(0), r.GetString(1)));
        var records = AuditChain.After(heads is [var head] ? head : AuditSeal.Beginning, entries);
        foreach (var r in records.Select(AuditRow.Of)) session.Execute(Add, r.Number, r.At, r.Actor, r.Action, r.Subject, r.Facts, r.Hash);
        session.Execute(SetHead, records[^1].Number, records[^1].Hash);
    }
}
