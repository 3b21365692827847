using LiveChat.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.PostgreSql.Chats;

/// <summary>As much of a chat as messages look at and move. <see cref="Chat.Evolve"/> works on it as on the whole.</summary>
internal static class AppendHead
{
    public static Chat Read(NpgsqlDataReader reader) => new()
    {
        Id = new(reader.GetGuid(0)),
        Fence = reader.GetInt64(1),
        LastSequence = reader.GetInt64(2),
        WaitingSince = UtcMicroseconds.From(reader.Number(3)),
        CustomerWroteAt = UtcMicroseconds.From(reader.Number(4)),
        AgentWroteAt = UtcMicroseconds.From(reader.Number(5)),

        // Not read: no message moves these.
        Widget = default,
        Contact = default,
        CustomerName = string.Empty,
        Queue = default,
        StartedAt = default,
        QueuedAt = default,
    };
}
