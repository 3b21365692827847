using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>As much of a chat as messages look at and move. <see cref="Chat.Evolve"/> works on it as on the whole.</summary>
internal static class AppendHead
{
    public static Chat Of(ChatId id, long fence, long lastSequence, long? waitingSince, long? customerWroteAt, long? agentWroteAt) => new()
    {
        Id = id,
        Fence = fence,
        LastSequence = lastSequence,
        WaitingSince = UtcMicroseconds.From(waitingSince),
        CustomerWroteAt = UtcMicroseconds.From(customerWroteAt),
        AgentWroteAt = UtcMicroseconds.From(agentWroteAt),

        // Not read: no message moves these.
        Widget = default,
        Contact = default,
        CustomerName = string.Empty,
        Queue = default,
        StartedAt = default,
        QueuedAt = default,
    };
}
