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
}
