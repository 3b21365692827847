using System.Collections.Immutable;

namespace LiveChat.Reports;

/// <summary>What a report says. All of it was counted from the same reading, so no part contradicts another.</summary>
public sealed record ChatReport
{
    /// <summary>All chats of the report.</summary>
    public required ReportFigures Total { get; init; }

    /// <summary>Every hour or day of it, also those without a chat, in order. Each chat is in one of them.</summary>
    public required ImmutableArray<ReportSpan> Spans { get; init; }

    /// <summary>The queues that had a chat, by id. Each chat is in one of them.</summary>
    public required ImmutableArray<QueueReport> Queues { get; init; }

    /// <summary>The agents who joined a chat, by id; when the report is about one, that one.</summary>
    public required ImmutableArray<AgentReport> Agents { get; init; }
}
