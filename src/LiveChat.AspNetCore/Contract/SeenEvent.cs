namespace LiveChat.AspNetCore.Contract;

/// <summary>One of the sides has received or read more.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Seen">How far each side is now.</param>
internal sealed record SeenEvent(string ChatId, SeenDto Seen) : WireRecord;
