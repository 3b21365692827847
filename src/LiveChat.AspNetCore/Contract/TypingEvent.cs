namespace LiveChat.AspNetCore.Contract;

/// <summary>The other side is typing, or stopped. Forget it after 6 seconds without another event.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Typing">Whether somebody is typing now.</param>
/// <param name="Name">Whose display name to show.</param>
internal sealed record TypingEvent(string ChatId, bool Typing, string Name) : WireRecord;
