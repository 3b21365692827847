using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Writes what the admin console lists.</summary>
internal static class AdminRecords
{
    public static AdminChatDto Of(Chat chat, PersonalData personal, string queue, string? agent) => new()
    {
        Id = chat.Id.ToString(),
        Status = ChatHeaders.Of(chat.Status),
        Customer = chat.For(personal).CustomerName,
        Queue = queue,
        Agent = agent,
        StartedAt = Times.Of(chat.StartedAt),
        WaitingSince = chat.IsQueued ? Times.Of(chat.WaitsSince) : Times.Of(chat.WaitingSince),
    };

    public static AuditEntryDto Of(AuditRecord record, string? actorName) => new()
    {
        Number = record.Number,
        At = Times.Of(record.Entry.At),
        Actor = record.Entry.Actor,
        ActorName = actorName,
        Action = record.Entry.Action,
        Subject = record.Entry.Subject,
        Facts = record.Entry.Facts,
        Hash = record.Hash,
    };

    public static AdminQueueDto Of(QueueSettings queue, IReadOnlyList<Chat> open, IEnumerable<Agent> available) => new(
        queue.Id.Value,
        queue.DisplayName,
        queue.RoutingPolicy,
        open.Count(c => c.Queue == queue.Id && c.IsQueued),
        available.Count(a => queue.IsServedBy(a.Id.Value, a.Teams)));

    public static AdminWidgetDto Of(WidgetSettings widget, string queue, string tag) => new()
    {
        SiteKey = widget.Id.Value,
        Name = widget.Name,
        Queue = queue,
        Origins = widget.Origins.Patterns,
        Tag = tag,
    };
}
