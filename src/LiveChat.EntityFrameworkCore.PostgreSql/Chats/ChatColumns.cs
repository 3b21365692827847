using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>Reads and writes the columns of <see cref="ChatTable"/>.</summary>
internal static class ChatColumns
{
    /// <summary>How many columns <see cref="Of"/> names.</summary>
    public static readonly int Count = ChatTable.Columns.Length + 2;

    /// <summary>Of <c>chats c</c>; claims come after the chat's own, in their order.</summary>
    public static string Of(string schema) =>
        $"""
        {string.Join(", ", ChatTable.Columns.Select(n => "c." + n))},
               ARRAY(SELECT l.agent FROM {schema}.claims l WHERE l.chat = c.id ORDER BY l.place),
               ARRAY(SELECT l.kind FROM {schema}.claims l WHERE l.chat = c.id ORDER BY l.place)
        """;

    /// <summary>A SELECT from <c>chats c</c>.</summary>
    public static string Select(string schema) => $"SELECT {Of(schema)} FROM {schema}.chats c";

    public static Chat Read(NpgsqlDataReader reader)
    {
        var agents = reader.GetFieldValue<string[]>(ChatTable.Columns.Length);
        var kinds = reader.GetFieldValue<string[]>(ChatTable.Columns.Length + 1);
        return ChatTable.Read(reader, static (r, column) => r.GetGuid(column)).ToChat([.. agents.Zip(kinds, (a, k) => new Claim(new(a), StoredName.ReadClaim(k)))]);
    }

    public static NpgsqlParameter[] Values(ChatRow c) =>
        [
            Parameter.Of(c.Id), Parameter.Of(c.Widget), Parameter.Of(c.Contact), Parameter.Of(c.CustomerName), Parameter.Of(c.Email),
            Parameter.Of(c.Verified), Parameter.Of(c.Form), Parameter.Of(c.PageUrl), Parameter.Of(c.Locale), Parameter.Of(c.Queue),
            Parameter.Of(c.Status), Parameter.Of(c.Fence), Parameter.Of(c.Segment), Parameter.Of(c.Assignment), Parameter.Of(c.Agent),
            Parameter.Of(c.AgentName), Parameter.Of(c.OfferId), Parameter.Of(c.OfferMadeAt), Parameter.Of(c.OfferUntil), Parameter.Of(c.Transfer), Parameter.Of(c.Passes),
            Parameter.Of(c.StartedAt), Parameter.Of(c.QueuedAt), Parameter.Of(c.RingUntil), Parameter.Of(c.IdleUntil), Parameter.Of(c.DueAt),
            Parameter.Of(c.EndedAt), Parameter.Of(c.EndedBy), Parameter.Of(c.LastAgent), Parameter.Of(c.LastAgentAt), Parameter.Of(c.Overflows), Parameter.Of(c.InQueueSince), Parameter.Of(c.QueuedBy),
            Parameter.Of(c.MessageId), Parameter.Of(c.AnsweredAt), Parameter.Of(c.AnsweredBy), Parameter.Of(c.Rating), Parameter.Of(c.UserAgent), Parameter.Of(c.AttachmentsEnabled), Parameter.Of(c.RedactedAt),
            Parameter.Of(c.LastSequence), Parameter.Of(c.WaitingSince), Parameter.Of(c.CustomerWroteAt), Parameter.Of(c.AgentWroteAt),
            Parameter.Of(c.CustomerDelivered), Parameter.Of(c.CustomerRead), Parameter.Of(c.AgentDelivered), Parameter.Of(c.AgentRead),
        ];
}
