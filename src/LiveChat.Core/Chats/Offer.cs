namespace LiveChat.Chats;

/// <summary>A chat is offered to agents: it rings. Whom it rings at, the chat's claims say.</summary>
/// <param name="Id">The offer.</param>
/// <param name="MadeAt">Since when it rings.</param>
/// <param name="Until">When it may be taken back. Until the taking back is committed, an accept still counts.</param>
public sealed record Offer(OfferId Id, DateTimeOffset MadeAt, DateTimeOffset Until)
{
    /// <summary>Who offers it to whom; <see langword="null"/> when the router offers it. The chat is with an agent then, and rings at another.</summary>
    public Transfer? Transfer { get; init; }
}
