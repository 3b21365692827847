using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>The columns of a chat, in one order for reading and writing.</summary>
internal static class ChatColumns
{
    private static readonly string[] Names =
    [
        "id", "widget", "contact", "customer_name", "email", "verified", "form", "page_url", "locale", "queue",
        "status", "fence", "segment", "assignment", "agent", "agent_name", "offer_id", "offer_made_at", "offer_until", "passes",
        "started_at", "queued_at", "ring_until", "idle_until", "due_at", "ended_at", "ended_by",
        "last_sequence", "waiting_since", "customer_wrote_at", "agent_wrote_at",
        "customer_delivered", "customer_read", "agent_delivered", "agent_read",
    ];

    /// <summary>For a SELECT from <c>chats c</c>; claims come after it, in their order.</summary>
    public static string Select(string schema) =>
        $"""
        SELECT {string.Join(", ", Names.Select(n => "c." + n))},
               ARRAY(SELECT l.agent FROM {schema}.claims l WHERE l.chat = c.id ORDER BY l.place),
               ARRAY(SELECT l.kind FROM {schema}.claims l WHERE l.chat = c.id ORDER BY l.place)
          FROM {schema}.chats c
        """;

    public static string Insert(string schema)
        => $"INSERT INTO {schema}.chats ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select((_, i) => $"${i + 1}"))})";

    public static string Update(string schema)
        => $"UPDATE {schema}.chats SET {string.Join(", ", Names.Skip(1).Select((n, i) => $"{n} = ${i + 2}"))} WHERE id = $1";

    public static Chat Read(NpgsqlDataReader reader)
    {
        var agents = reader.GetFieldValue<string[]>(Names.Length);
        var kinds = reader.GetFieldValue<string[]>(Names.Length + 1);
        return ReadRow(reader).ToChat([.. agents.Zip(kinds, (a, k) => new Claim(new(a), StoredName.ReadClaim(k)))]);
    }

    public static NpgsqlParameter[] Values(ChatRow c) =>
        [
            Parameter.Of(c.Id), Parameter.Of(c.Widget), Parameter.Of(c.Contact), Parameter.Of(c.CustomerName), Parameter.Of(c.Email),
            Parameter.Of(c.Verified), Parameter.Of(c.Form), Parameter.Of(c.PageUrl), Parameter.Of(c.Locale), Parameter.Of(c.Queue),
            Parameter.Of(c.Status), Parameter.Of(c.Fence), Parameter.Of(c.Segment), Parameter.Of(c.Assignment), Parameter.Of(c.Agent),
            Parameter.Of(c.AgentName), Parameter.Of(c.OfferId), Parameter.Of(c.OfferMadeAt), Parameter.Of(c.OfferUntil), Parameter.Of(c.Passes),
            Parameter.Of(c.StartedAt), Parameter.Of(c.QueuedAt), Parameter.Of(c.RingUntil), Parameter.Of(c.IdleUntil), Parameter.Of(c.DueAt),
            Parameter.Of(c.EndedAt), Parameter.Of(c.EndedBy),
            Parameter.Of(c.LastSequence), Parameter.Of(c.WaitingSince), Parameter.Of(c.CustomerWroteAt), Parameter.Of(c.AgentWroteAt),
            Parameter.Of(c.CustomerDelivered), Parameter.Of(c.CustomerRead), Parameter.Of(c.AgentDelivered), Parameter.Of(c.AgentRead),
        ];

    private static ChatRow ReadRow(NpgsqlDataReader r) => new()
    {
        Id = r.GetGuid(0),
        Widget = r.GetString(1),
        Contact = r.GetGuid(2),
        CustomerName = r.GetString(3),
        Email = r.Text(4),
        Verified = r.GetBoolean(5),
        Form = r.GetString(6),
        PageUrl = r.Text(7),
        Locale = r.Text(8),
        Queue = r.GetString(9),
        Status = r.GetString(10),
        Fence = r.GetInt64(11),
        Segment = r.GetInt32(12),
        Assignment = r.GetInt32(13),
        Agent = r.Text(14),
        AgentName = r.Text(15),
        OfferId = r.Id(16),
        OfferMadeAt = r.Number(17),
        OfferUntil = r.Number(18),
        Passes = r.GetString(19),
        StartedAt = r.GetInt64(20),
        QueuedAt = r.GetInt64(21),
        RingUntil = r.Number(22),
        IdleUntil = r.Number(23),
        DueAt = r.Number(24),
        EndedAt = r.Number(25),
        EndedBy = r.Text(26),
        LastSequence = r.GetInt64(27),
        WaitingSince = r.Number(28),
        CustomerWroteAt = r.Number(29),
        AgentWroteAt = r.Number(30),
        CustomerDelivered = r.GetInt64(31),
        CustomerRead = r.GetInt64(32),
        AgentDelivered = r.GetInt64(33),
        AgentRead = r.GetInt64(34),
    };
}
