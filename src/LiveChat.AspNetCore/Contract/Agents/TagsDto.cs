namespace LiveChat.AspNetCore.Contract;

/// <summary>Tags.</summary>
/// <param name="Tags">Of a chat: in order. Of all chats: those most have first, at most 20.</param>
internal sealed record TagsDto(IReadOnlyList<string> Tags) : WireRecord;
