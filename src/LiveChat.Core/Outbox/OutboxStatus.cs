namespace LiveChat.Outbox;

/// <summary>Where an outbox item stands.</summary>
public enum OutboxStatus
{
    /// <summary>To be done.</summary>
    Pending,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Not to be done any more: what it was for did not happen in the end.</summary>
    Cancelled,

    /// <summary>Given up after too many failures; can be requeued by hand.</summary>
    Dead,

    /// <summary>Follows a chat: to be done whenever the chat's log is longer than <see cref="OutboxItem.Through"/>. Appending a message writes nothing here.</summary>
    Following,

    /// <summary>Followed a chat that is over, to its end. Adding the item again, as every change of a chat's life does, makes it follow on from where it was.</summary>
    UpToDate,
}
