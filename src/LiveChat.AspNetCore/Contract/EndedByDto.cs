namespace LiveChat.AspNetCore.Contract;

/// <summary>Who or what ended a chat.</summary>
internal enum EndedByDto
{
    /// <summary>The customer left.</summary>
    Customer,

    /// <summary>The customer was silent for too long.</summary>
    CustomerIdle,

    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>An agent ended it; final.</summary>
    Agent,

    /// <summary>An administrator or supervisor ended it; final.</summary>
    Admin,

    /// <summary>The host's own code ended it; final.</summary>
    System,
}
