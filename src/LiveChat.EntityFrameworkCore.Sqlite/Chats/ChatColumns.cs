using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

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

    private static readonly string SelectClaims = "SELECT agent, kind FROM claims WHERE chat = $1 ORDER BY place";

    public static readonly string Select = $"SELECT {string.Join(", ", Names)} FROM chats";

    public static readonly string Insert = $"INSERT INTO chats ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select((_, i) => $"${i + 1}"))})";

    public static readonly string Update = $"UPDATE chats SET {string.Join(", ", Names.Skip(1).Select((n, i) => $"{n} = ${i + 2}"))} WHERE id = $1";

    private static readonly string SelectOne = Select + " WHERE id = $1";

    public static Chat? FindChat(this SqliteSession session, ChatId id) => session.First(SelectOne, ReadRow, id.Value.Bytes()) is { } row ? session.WithClaims(row) : null;

    /// <param name="session">The session.</param>
    /// <param name="sql"><see cref="Select"/> with what is to be found.</param>
    /// <param name="values">The parameters.</param>
    public static IReadOnlyList<Chat> ListChats(this SqliteSession session, string sql, params ReadOnlySpan<object?> values)
        => [.. session.List(sql, ReadRow, values).Select(session.WithClaims)];

    public static object?[] Values(ChatRow c) =>
    [
        c.Id.Bytes(), c.Widget, c.Contact.Bytes(), c.CustomerName, c.Email, c.Verified, c.Form, c.PageUrl, c.Locale, c.Queue,
        c.Status, c.Fence, c.Segment, c.Assignment, c.Agent, c.AgentName, c.OfferId.Bytes(), c.OfferMadeAt, c.OfferUntil, c.Passes,
        c.StartedAt, c.QueuedAt, c.RingUntil, c.IdleUntil, c.DueAt, c.EndedAt, c.EndedBy,
        c.LastSequence, c.WaitingSince, c.CustomerWroteAt, c.AgentWroteAt,
        c.CustomerDelivered, c.CustomerRead, c.AgentDelivered, c.AgentRead,
    ];

    private static Chat WithClaims(this SqliteSession session, ChatRow row)
        => row.ToChat([.. session.List(SelectClaims, r => new Claim(new(r.GetString(0)), StoredName.ReadClaim(r.GetString(1))), row.Id.Bytes())]);

    private static ChatRow ReadRow(SqliteDataReader r) => new()
    {
        Id = r.Id(0),
        Widget = r.GetString(1),
        Contact = r.Id(2),
        CustomerName = r.GetString(3),
        Email = r.TextOrNull(4),
        Verified = r.GetBoolean(5),
        Form = r.GetString(6),
        PageUrl = r.TextOrNull(7),
        Locale = r.TextOrNull(8),
        Queue = r.GetString(9),
        Status = r.GetString(10),
        Fence = r.GetInt64(11),
        Segment = r.GetInt32(12),
        Assignment = r.GetInt32(13),
        Agent = r.TextOrNull(14),
        AgentName = r.TextOrNull(15),
        OfferId = r.IdOrNull(16),
        OfferMadeAt = r.NumberOrNull(17),
        OfferUntil = r.NumberOrNull(18),
        Passes = r.GetString(19),
        StartedAt = r.GetInt64(20),
        QueuedAt = r.GetInt64(21),
        RingUntil = r.NumberOrNull(22),
        IdleUntil = r.NumberOrNull(23),
        DueAt = r.NumberOrNull(24),
        EndedAt = r.NumberOrNull(25),
        EndedBy = r.TextOrNull(26),
        LastSequence = r.GetInt64(27),
        WaitingSince = r.NumberOrNull(28),
        CustomerWroteAt = r.NumberOrNull(29),
        AgentWroteAt = r.NumberOrNull(30),
        CustomerDelivered = r.GetInt64(31),
        CustomerRead = r.GetInt64(32),
        AgentDelivered = r.GetInt64(33),
        AgentRead = r.GetInt64(34),
    };
}
