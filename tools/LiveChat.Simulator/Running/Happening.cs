using LiveChat.Chats;

namespace LiveChat.Simulator.Running;

/// <summary>Something that comes from outside the router, at a time that is known beforehand. Chats and agents go by their numbers. A closed hierarchy.</summary>
internal abstract record Happening
{
    private Happening() { }

    /// <summary>A customer starts a chat.</summary>
    public sealed record Comes(int Chat) : Happening;

    /// <summary>A customer has waited for long enough.</summary>
    public sealed record LosesPatience(int Chat) : Happening;

    /// <summary>An agent accepts a ring.</summary>
    public sealed record Accepts(int Chat, OfferId Offer, int Agent) : Happening;

    /// <summary>An agent refuses a ring.</summary>
    public sealed record Declines(int Chat, OfferId Offer, int Agent) : Happening;

    /// <summary>A conversation has come to its end.</summary>
    public sealed record Ends(int Chat) : Happening;

    /// <summary>An agent who was set Away is back.</summary>
    public sealed record Returns(int Agent) : Happening;
}
