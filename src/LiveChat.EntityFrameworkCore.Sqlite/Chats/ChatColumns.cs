using System.Data.Common;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Reads and writes the columns of <see cref="ChatTable"/>.</summary>
internal static class ChatColumns
{
    private const string SelectClaims = "SELECT agent, kind FROM claims WHERE chat = $1 ORDER BY place";

    public static readonly string Select = $"SELECT {string.Join(", ", ChatTable.Columns)} FROM chats";

    public static readonly string Insert = ChatTable.Insert("chats");

    public static readonly string Update = ChatTable.Update("chats");

    private static readonly string SelectOne = Select + " WHERE id = $1";

    private static readonly string SelectMessage = Select + " WHERE contact = $1 AND message_id = $2";

    public static Chat? FindChat(this SqliteSession session, ChatId id) => session.First(SelectOne, ReadRow, id.Value.Bytes()) is { } row ? session.WithClaims(row) : null;

    /// <summary>The message a contact left under an id.</summary>
    public static Chat? FindMessage(this SqliteSession session, ContactId contact, MessageId message)
        => session.ListChats(SelectMessage, contact.Value.Bytes(), message.Value.Bytes()).SingleOrDefault();

    /// <param name="session">The session.</param>
    /// <param name="sql"><see cref="Select"/> with what is to be found.</param>
    /// <param name="values">The parameters.</param>
    public static IReadOnlyList<Chat> ListChats(this SqliteSession session, string sql, params ReadOnlySpan<object?> values)
        => [.. session.List(sql, ReadRow, values).Select(session.WithClaims)];

    public static object?[] Values(ChatRow c) =>
    [
        c.Id.Bytes(), c.Widget, c.Contact.Bytes(), c.CustomerName, c.Email, c.Verified, c.Form, c.PageUrl, c.Locale, c.Queue,
        c.Status, c.Fence, c.Segment, c.Assignment, c.Agent, c.AgentName, c.OfferId.Bytes(), c.OfferMadeAt, c.OfferUntil, c.Transfer, c.Passes,
        c.StartedAt, c.QueuedAt, c.RingUntil, c.IdleUntil, c.DueAt, c.EndedAt, c.EndedBy, c.LastAgent, c.LastAgentAt, c.Overflows, c.InQueueSince, c.QueuedBy,
        c.MessageId.Bytes(), c.AnsweredAt, c.AnsweredBy, c.Rating, c.UserAgent, c.AttachmentsEnabled, c.RedactedAt,
        c.LastSequence, c.WaitingSince, c.CustomerWroteAt, c.AgentWroteAt,
        c.CustomerDelivered, c.CustomerRead, c.AgentDelivered, c.AgentRead,
    ];

    private static Chat WithClaims(this SqliteSession session, ChatRow row)
        => row.ToChat([.. session.List(SelectClaims, r => new Claim(new(r.GetString(0)), StoredName.ReadClaim(r.GetString(1))), row.Id.Bytes())]);

    private static ChatRow ReadRow(DbDataReader reader) => ChatTable.Read(reader, static (r, column) => r.Id(column));
}
