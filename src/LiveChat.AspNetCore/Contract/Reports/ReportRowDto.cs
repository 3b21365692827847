namespace LiveChat.AspNetCore.Contract;

/// <summary>A queue or an agent of a report.</summary>
/// <param name="Id">The queue's or the agent's id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Figures">What is known of the chats that are in the queue or were in it last, or of those the agent has joined.</param>
internal sealed record ReportRowDto(string Id, string Name, ReportFiguresDto Figures) : WireRecord;
