namespace LiveChat.AspNetCore.Contract;

/// <summary>Why a transfer to an agent came to nothing.</summary>
internal enum TransferOutcomeDto
{
    /// <summary>The other agent refused.</summary>
    Declined,

    /// <summary>The other agent did not answer in time.</summary>
    Missed,

    /// <summary>The first agent took it back.</summary>
    Cancelled,

    /// <summary>Nothing rings at the other agent any more.</summary>
    Withdrawn,
}
