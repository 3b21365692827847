using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Sqlite.Audit;
using LiveChat.EntityFrameworkCore.Sqlite.Outbox;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Writes one change of a chat's life in a transaction of its own. Nobody else writes, so it needs no locks.</summary>
internal static class CommitTransaction
{
    private const string SelectFence = "SELECT fence FROM agents WHERE id = $1";
    private const string SelectLoad = "SELECT count(*) FROM claims WHERE agent = $1 AND chat <> $2";

    private const string SelectOtherOpen =
        $"SELECT id FROM chats WHERE widget = $1 AND contact = $2 AND id <> $3 AND {ChatTable.IsOpen}";

    private const string DropClaims = "DELETE FROM claims WHERE chat = $1";
    private const string AddClaim = "INSERT INTO claims (chat, agent, place, kind) VALUES ($1, $2, $3, $4)";
    private const string AddJournal = "INSERT INTO journal (chat, at, content) VALUES ($1, $2, $3)";
    private const string SetIdle =
        """
        INSERT INTO agent_idle (agent, since, left_at) VALUES ($1, $2, $3)
        ON CONFLICT (agent) DO UPDATE SET since = excluded.since, left_at = coalesce(excluded.left_at, left_at)
        """;


    private const string SetQueueIdle =
        "INSERT INTO agent_queue_idle (agent, queue, since) VALUES ($1, $2, $3) ON CONFLICT (agent, queue) DO UPDATE SET since = excluded.since";

    private const string SetOffer =
        "INSERT INTO agent_offers (agent, queue, at) VALUES ($1, $2, $3) ON CONFLICT (agent, queue) DO UPDATE SET at = excluded.at";

    /// <param name="session">The writer's session.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="now">The time, in microseconds since 1970.</param>
    public static CommitResult Run(SqliteSession session, ChatCommit commit, long now) => session.Write(() =>
    {
        var ground = Look(session, commit);
        var result = CommitDecision.Of(commit, ground);
        if (result is CommitResult.Committed committed) Write(session, commit, CommitRows.Of(commit, ground.Stored, committed, session.FindOld(commit)), now);
        return result;
    });

    private static CommitGround Look(SqliteSession session, ChatCommit commit)
    {
        var next = commit.Next;
        var (fences, loads) = (new Dictionary<string, long>(), new Dictionary<string, long>());
        foreach (var agent in commit.Agents.Select(g => g.Agent.Value).Distinct(StringComparer.Ordinal))
        {
            foreach (var fence in session.List(SelectFence, r => r.GetInt64(0), agent)) fences[agent] = fence;
            loads[agent] = session.List(SelectLoad, r => r.GetInt64(0), agent, next.Id.Value.Bytes())[0];
        }

        var open = session.List(SelectOtherOpen, r => new ChatId(r.Id(0)), next.Widget.Value, next.Contact.Value.Bytes(), next.Id.Value.Bytes());
        return new(session.FindChat(next.Id), next.Message is { } message ? session.FindMessage(next.Contact, message.Id) : null, open.Count > 0 ? open[0] : null, fences, loads);
    }

    private static void Write(SqliteSession session, ChatCommit commit, CommitRows rows, long now)
    {
        var id = rows.Chat.Id.Bytes();
        session.Execute(commit.ExpectedFence == 0 ? ChatColumns.Insert : ChatColumns.Update, ChatColumns.Values(rows.Chat));
        if (commit.ExpectedFence > 0) session.Execute(DropClaims, id);
        foreach (var c in rows.Claims) session.Execute(AddClaim, id, c.Agent, c.Place, c.Kind);
        foreach (var entry in rows.Entries) session.Add(entry);
        foreach (var entry in rows.Rewritten) session.Rewrite(entry);
        foreach (var key in commit.Cancel) session.Cancel(key, now);
        foreach (var item in rows.Outbox) session.Add(item);
        foreach (var j in rows.Journal) session.Execute(AddJournal, id, j.At, j.Content);
        foreach (var i in rows.Idle)
        {
            session.Execute(SetIdle, i.Agent, i.At, i.LeftAt);
            session.Execute(SetQueueIdle, i.Agent, i.Queue, i.At);
        }

        foreach (var o in rows.Offers) session.Execute(SetOffer, o.Agent, o.Queue, o.At);
        session.Append(commit.Audit);
    }
}
