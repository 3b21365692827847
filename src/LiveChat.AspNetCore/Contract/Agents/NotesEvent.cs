namespace LiveChat.AspNetCore.Contract;

/// <summary>The team noted something about a chat. A hint, as every event: what is missing between two numbers is read with <c>ReadNotes</c>.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="Entries">What is new, in order.</param>
/// <param name="Tags">The chat's tags after it.</param>
internal sealed record NotesEvent(string ChatId, IReadOnlyList<TeamEntryDto> Entries, IReadOnlyList<string> Tags) : WireRecord;
