using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>What has to be done after a chat ended, and what must not be done any more when it is resumed; committed together with the change.</summary>
internal interface IOutboxPlan
{
    /// <summary>What to do after an end; <see langword="null"/> for nothing.</summary>
    OutboxItem? For(Chat ended);

    /// <summary>What not to do any more after a resume; <see langword="null"/> for nothing.</summary>
    OutboxKey? Cancel(Chat resumed);
}
