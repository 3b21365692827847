namespace LiveChat.AspNetCore.Contract;

/// <summary>Something happened in one of the agent's chats. A hint: when something is missing before these entries or after them, or <paramref name="Fence"/> is higher than that of the last known header, ask with <c>ReadEntries</c>.</summary>
/// <param name="ChatId">The chat, 32 hexadecimal digits.</param>
/// <param name="Fence">The fence of the chat after it.</param>
/// <param name="LastSequence">The sequence of the chat's last entry; higher than that of the last of these when others follow them.</param>
/// <param name="Entries">The new entries, in order.</param>
/// <param name="Chat">The chat after it; absent when messages were all that changed it.</param>
internal sealed record AgentEntriesEvent(string ChatId, long Fence, long LastSequence, IReadOnlyList<EntryDto> Entries, AgentChatDto? Chat = null) : WireRecord;
