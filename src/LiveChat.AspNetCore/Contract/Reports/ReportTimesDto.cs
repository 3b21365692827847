namespace LiveChat.AspNetCore.Contract;

/// <summary>How long something took in several chats, in whole seconds; each is a time that one of them really took.</summary>
/// <param name="Median">The shortest time that at least half of the chats did not exceed.</param>
/// <param name="P90">The shortest time that at least nine of ten chats did not exceed.</param>
/// <param name="Longest">The longest.</param>
internal sealed record ReportTimesDto(int Median, int P90, int Longest) : WireRecord;
