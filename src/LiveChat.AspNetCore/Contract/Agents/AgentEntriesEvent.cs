namespace LiveChat.AspNetCore.Contract;

/// <summary>Something happened in one of the agent's chats. A hint: when the first entry is not the one after the last known, or <paramref name="Fence"/> is higher than that of the last known header, ask with <c>ReadEntries</c>.</summary>
/// <param name="ChatId">The chat, 32 hexadecimal digits.</param>
/// <param name="Fence">The fence of the chat after it.</param>
/// <param name="Entries">The new entries, in order.</param>
/// <param name="Chat">The chat after it; absent when messages were all that changed it.</param>
internal sealed record AgentEntriesEvent(string ChatId, long Fence, IReadOnlyList<EntryDto> Entries, AgentChatDto? Chat = null);
