namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for other chats of the customer of a chat.</summary>
internal sealed record ReadEarlierChats : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Where the page begins: <c>next</c> of the page before; absent for the first.</summary>
    public string? After { get; init; }

    /// <summary>At most so many, 1 to 50. The default is 10.</summary>
    public int? Limit { get; init; }
}
