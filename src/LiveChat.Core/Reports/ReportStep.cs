namespace LiveChat.Reports;

/// <summary>How long a row of a report over time is.</summary>
public enum ReportStep
{
    /// <summary>An hour as clocks on a wall of the zone show it, from one full hour to the next.</summary>
    Hour,

    /// <summary>A day of the zone, from one midnight to the next; one on which clocks are changed is shorter or longer than 24 hours.</summary>
    Day,
}
