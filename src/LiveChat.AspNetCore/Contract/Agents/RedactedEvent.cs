namespace LiveChat.AspNetCore.Contract;

/// <summary>Something of a chat is gone for good. Whatever was read of it, be it over or somebody else's, is to be read again.</summary>
/// <param name="ChatId">The chat.</param>
internal sealed record RedactedEvent(string ChatId) : WireRecord;
