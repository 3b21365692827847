using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Reports;

/// <summary>Chooses what a report is about: chats that were started on some days.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; it belongs to the report.</param>
/// <param name="Zone">The zone whose days and hours these are.</param>
public sealed record ReportQuery(DateOnly First, DateOnly Last, TimeZoneInfo Zone)
{
    /// <summary>So many days at most.</summary>
    public const int MaxDays = 92;

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>How long a row over time is.</summary>
    /// <value>The default is <see cref="ReportStep.Hour"/>.</value>
    public ReportStep By { get; init; }

    /// <summary>Only chats that are in this queue, or were in it last; <see langword="null"/> for all.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>Only chats this agent has joined; <see langword="null"/> for all.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Whether there can be a report about these days: the last is not before the first, there are at most <see cref="MaxDays"/>, and they are in the years 2000 to 2999.</summary>
    public bool IsPossible => First >= Earliest && Last <= Latest && First <= Last && Last.DayNumber - First.DayNumber < MaxDays;
}
