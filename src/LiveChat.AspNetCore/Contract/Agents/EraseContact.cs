namespace LiveChat.AspNetCore.Contract;

/// <summary>Erases a customer: the chats that were looked at, and who the customer was. Never a chat that is not named.</summary>
internal sealed record EraseContact : WireRecord
{
    /// <summary>A chat of the customer.</summary>
    public required string ChatId { get; init; }

    /// <summary>The chats to erase, as the plan lists them, 1 to 200; those of other customers are left out.</summary>
    public required IReadOnlyList<string> Chats { get; init; }

    /// <summary>Why, 1 to 200 UTF-16 units; it must not repeat what is to go.</summary>
    public required string Reason { get; init; }
}
