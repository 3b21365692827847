namespace LiveChat.AspNetCore.Contract;

/// <summary>What happened in some days. Answer of <c>GET api/admin/reports</c>; the CSV file holds the same numbers.</summary>
internal sealed record ReportDto : WireRecord
{
    /// <summary>The server's clock when it was made, in milliseconds since 1970-01-01 UTC.</summary>
    public required long ServerTime { get; init; }

    /// <summary>The first day, e.g. 2030-12-31.</summary>
    public required string From { get; init; }

    /// <summary>The last day; it belongs to the report.</summary>
    public required string To { get; init; }

    /// <summary>The IANA name of the zone whose days and hours these are.</summary>
    public required string Zone { get; init; }

    /// <summary>How long each of <c>spans</c> is.</summary>
    public required ReportStepDto By { get; init; }

    /// <summary>All chats of the report.</summary>
    public required ReportFiguresDto Total { get; init; }

    /// <summary>Every hour or day, also those without a chat, in order. Each chat is in one of them.</summary>
    public required IReadOnlyList<ReportSpanDto> Spans { get; init; }

    /// <summary>The queues that had a chat, by name. Each chat is in one of them.</summary>
    public required IReadOnlyList<ReportRowDto> Queues { get; init; }

    /// <summary>The agents who joined a chat, by name; when the report is about one, that one. A chat that several agents have joined is in the row of each.</summary>
    public required IReadOnlyList<ReportRowDto> Agents { get; init; }

    /// <summary>The queues a report can be about, by name.</summary>
    public required IReadOnlyList<QueueNameDto> QueueChoices { get; init; }

    /// <summary>The agents a report can be about, by name.</summary>
    public required IReadOnlyList<AgentNameDto> AgentChoices { get; init; }
}
