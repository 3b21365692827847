namespace LiveChat.AspNetCore.Contract;

/// <summary>An hour or a day of a report.</summary>
/// <param name="From">When it begins, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Until">When it ends and the next begins, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Figures">What is known of the chats that were started in it.</param>
internal sealed record ReportSpanDto(long From, long Until, ReportFiguresDto Figures) : WireRecord;
