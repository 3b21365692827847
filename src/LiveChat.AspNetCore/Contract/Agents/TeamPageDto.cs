namespace LiveChat.AspNetCore.Contract;

/// <summary>Some of what the team noted about a chat, and the chat's tags, from one moment.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Tags">The chat's tags.</param>
/// <param name="Last">The highest number there is; 0 when there is none.</param>
/// <param name="Through">The client now knows everything up to this number.</param>
internal sealed record TeamPageDto(IReadOnlyList<TeamEntryDto> Entries, IReadOnlyList<string> Tags, long Last, long Through) : WireRecord;
