namespace LiveChat.AspNetCore.Contract;

/// <summary>Why a ring is over.</summary>
internal enum RingOutcomeDto
{
    /// <summary>This agent accepted it, here or on another screen.</summary>
    Accepted,

    /// <summary>This agent declined it, here or on another screen.</summary>
    Declined,

    /// <summary>Another agent took the chat.</summary>
    Taken,

    /// <summary>Nobody answered in time here.</summary>
    Missed,

    /// <summary>The customer left.</summary>
    CustomerLeft,

    /// <summary>The chat is not offered any more, for another reason.</summary>
    Withdrawn,
}
