namespace LiveChat.AspNetCore.Contract;

/// <summary>Something happened in the chat. A hint: when the first entry is not the one after the last known, ask with <c>ReadEntries</c>.</summary>
/// <param name="Chat">The chat after it.</param>
/// <param name="Entries">The new entries, in order.</param>
internal sealed record CustomerEntriesEvent(CustomerChatDto Chat, IReadOnlyList<EntryDto> Entries);
