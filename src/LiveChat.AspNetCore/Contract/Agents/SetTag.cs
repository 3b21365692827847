namespace LiveChat.AspNetCore.Contract;

/// <summary>Puts a tag on a chat, or takes it off. Customers are never sent it.</summary>
internal sealed record SetTag : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A UUID the client made for this change.</summary>
    public required string TagId { get; init; }

    /// <summary>The tag, 1 to 40 UTF-16 units. It is kept in lower case, with single spaces.</summary>
    public required string Tag { get; init; }

    /// <summary>Whether the chat is to have it.</summary>
    public required bool On { get; init; }
}
