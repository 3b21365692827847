using LiveChat.Queues;

namespace LiveChat.Reports;

/// <summary>A queue's row of a report.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Figures">What is known of the chats that are in it, or were in it last.</param>
public sealed record QueueReport(QueueId Queue, ReportFigures Figures);
