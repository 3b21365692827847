using System.Collections.Immutable;
using System.Data.Common;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>The columns of a chat, in one order for all statements that read or write it whole.</summary>
internal static class ChatTable
{
    /// <summary>The condition of chats that are not over. Of these a contact may have one in a widget.</summary>
    public const string IsOpen = "status IN ('waiting', 'ringing', 'active')";

    /// <summary>The condition of messages that were left.</summary>
    public const string IsMessage = "message_id IS NOT NULL";

    /// <summary>The condition of messages nobody has answered.</summary>
    public const string IsUnanswered = $"{IsMessage} AND answered_at IS NULL";

    /// <summary>The condition of chats that are <see cref="LiveChat.Chats.Chat.IsMissed"/>.</summary>
    public const string IsMissed = $"message_id IS NULL AND assignment < segment AND NOT {IsOpen}";

    public static readonly ImmutableArray<string> Columns =
    [
        "id", "widget", "contact", "customer_name", "email", "verified", "form", "page_url", "locale", "queue",
        "status", "fence", "segment", "assignment", "agent", "agent_name", "offer_id", "offer_made_at", "offer_until", "transfer", "passes",
        "started_at", "queued_at", "ring_until", "idle_until", "due_at", "ended_at", "ended_by", "last_agent", "last_agent_at", "overflows", "in_queue_since", "queued_by",
        "message_id", "answered_at", "answered_by", "rating", "user_agent", "attachments_enabled", "redacted_at",
        "last_sequence", "waiting_since", "customer_wrote_at", "agent_wrote_at",
        "customer_delivered", "customer_read", "agent_delivered", "agent_read",
    ];

    /// <param name="table">The table, as the statement names it.</param>
    public static string Insert(string table) => $"INSERT INTO {table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))})";

    /// <param name="table">The table, as the statement names it.</param>
    public static string Update(string table) => $"UPDATE {table} SET {string.Join(", ", Columns.Skip(1).Select((c, i) => $"{c} = ${i + 2}"))} WHERE id = $1";

    /// <param name="r">A row that begins with <see cref="Columns"/>.</param>
    /// <param name="id">Reads an id, which each database keeps in its own way.</param>
    public static ChatRow Read(DbDataReader r, Func<DbDataReader, int, Guid> id) => new()
    {
        Id = id(r, 0),
        Widget = r.GetString(1),
        Contact = id(r, 2),
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
        OfferId = r.IsDBNull(16) ? null : id(r, 16),
        OfferMadeAt = r.NumberOrNull(17),
        OfferUntil = r.NumberOrNull(18),
        Transfer = r.TextOrNull(19),
        Passes = r.GetString(20),
        StartedAt = r.GetInt64(21),
        QueuedAt = r.GetInt64(22),
        RingUntil = r.NumberOrNull(23),
        IdleUntil = r.NumberOrNull(24),
        DueAt = r.NumberOrNull(25),
        EndedAt = r.NumberOrNull(26),
        EndedBy = r.TextOrNull(27),
        LastAgent = r.TextOrNull(28),
        LastAgentAt = r.NumberOrNull(29),
        Overflows = r.GetInt32(30),
        InQueueSince = r.NumberOrNull(31),
        QueuedBy = r.GetString(32),
        MessageId = r.IsDBNull(33) ? null : id(r, 33),
        AnsweredAt = r.NumberOrNull(34),
        AnsweredBy = r.TextOrNull(35),
        Rating = r.IsDBNull(36) ? null : r.GetInt32(36),
        UserAgent = r.TextOrNull(37),
        AttachmentsEnabled = r.GetBoolean(38),
        RedactedAt = r.NumberOrNull(39),
        LastSequence = r.GetInt64(40),
        WaitingSince = r.NumberOrNull(41),
        CustomerWroteAt = r.NumberOrNull(42),
        AgentWroteAt = r.NumberOrNull(43),
        CustomerDelivered = r.GetInt64(44),
        CustomerRead = r.GetInt64(45),
        AgentDelivered = r.GetInt64(46),
        AgentRead = r.GetInt64(47),
    };
}
