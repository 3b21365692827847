namespace LiveChat.Reports;

/// <summary>A row of a report over time.</summary>
/// <param name="From">When it begins, with the zone's offset then.</param>
/// <param name="Until">When it ends and the next begins, with the zone's offset then.</param>
/// <param name="Figures">What is known of the chats that were started in it.</param>
public sealed record ReportSpan(DateTimeOffset From, DateTimeOffset Until, ReportFigures Figures);
