namespace LiveChat.AspNetCore.Contract;

/// <summary>How long a row of a report over time is.</summary>
internal enum ReportStepDto
{
    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,
}
