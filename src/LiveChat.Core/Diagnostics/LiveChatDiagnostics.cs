using System.Diagnostics;

namespace LiveChat.Diagnostics;

/// <summary>The public names of LiveChat's metrics and traces. Names are added, never renamed. Tags never hold an id or anything somebody typed.</summary>
public static class LiveChatDiagnostics
{
    /// <summary>The meter all metrics belong to.</summary>
    public const string MeterName = "LiveChat";

    /// <summary>The source of all traces.</summary>
    public const string ActivitySourceName = "LiveChat";

    /// <summary>Counter, <c>{message}</c>: messages posted, by <see cref="AuthorTag"/>.</summary>
    public const string Messages = "livechat.messages";

    /// <summary>Counter, <c>{chat}</c>: chats started, by <see cref="QueueTag"/>.</summary>
    public const string ChatsStarted = "livechat.chats.started";

    /// <summary>Counter, <c>{chat}</c>: chats resumed, by <see cref="QueueTag"/>.</summary>
    public const string ChatsResumed = "livechat.chats.resumed";

    /// <summary>Counter, <c>{chat}</c>: chats ended, by <see cref="QueueTag"/> and <see cref="OutcomeTag"/>: <c>customer</c>, <c>customer_idle</c>, <c>no_answer</c>, <c>agent</c>, <c>admin</c>, <c>system</c>.</summary>
    public const string ChatsEnded = "livechat.chats.ended";

    /// <summary>Histogram, <c>s</c>: from entering the queue to an agent or the end, by <see cref="QueueTag"/> and <see cref="OutcomeTag"/>: <c>answered</c>, else as for <see cref="ChatsEnded"/>. A chat that lost its agent counts once, for its first wait.</summary>
    public const string QueueWait = "livechat.queue.wait";

    /// <summary>Counter, <c>{ring}</c>: rings at agents, by <see cref="QueueTag"/> and <see cref="OutcomeTag"/>: <c>accepted</c>, <c>declined</c>, <c>missed</c>, <c>withdrawn</c>. A ring that another agent or the end made vanish is withdrawn.</summary>
    public const string Rings = "livechat.rings";

    /// <summary>Counter, <c>{item}</c>: outbox items worked on, by <see cref="KindTag"/> and <see cref="OutcomeTag"/>: <c>done</c>, <c>retried</c>, <c>waiting</c>, <c>dead</c>, <c>lease_lost</c>.</summary>
    public const string OutboxItems = "livechat.outbox.items";

    /// <summary>Tag: the name of a queue.</summary>
    public const string QueueTag = "livechat.queue";

    /// <summary>Tag: what became of it.</summary>
    public const string OutcomeTag = "livechat.outcome";

    /// <summary>Tag: <c>customer</c>, <c>agent</c>, <c>admin</c>, <c>system</c> or <c>automatic</c>.</summary>
    public const string AuthorTag = "livechat.author";

    /// <summary>Tag: the kind of an outbox item.</summary>
    public const string KindTag = "livechat.kind";

    internal static ActivitySource Source { get; } = new(ActivitySourceName);
}
