namespace LiveChat.Chats;

/// <summary>Why a transfer to an agent came to nothing. The chat is where it was.</summary>
public enum TransferOutcome
{
    /// <summary>The other agent refused.</summary>
    Declined,

    /// <summary>The other agent did not answer in time.</summary>
    Missed,

    /// <summary>The first agent took it back.</summary>
    Cancelled,

    /// <summary>Nothing rings at the other agent any more: no longer Available, or gone.</summary>
    Withdrawn,
}
