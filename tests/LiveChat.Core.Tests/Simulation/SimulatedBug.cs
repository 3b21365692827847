namespace LiveChat.Core.Tests.Simulation;

/// <summary>What a store or the router may get wrong.</summary>
public enum SimulatedBug
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A change decided on an old state is taken.</summary>
    ForgetsTheFence,

    /// <summary>A message decided on an old state is taken, also when the chat is over.</summary>
    ForgetsTheFenceOfAMessage,

    /// <summary>An agent gets one chat too many.</summary>
    ForgetsTheCapacity,

    /// <summary>A ring that is over rings on.</summary>
    NeverMisses,

    /// <summary>An agent who is lost keeps the chats.</summary>
    NeverReclaims,

    /// <summary>A chat is offered and nobody keeps the deadline.</summary>
    ForgetsTheDeadline,
}
