namespace LiveChat.AspNetCore.Contract;

/// <summary>The hours of each day of the week, e.g. <c>09:00-12:30, 13:30-18:00</c>; an absent day is closed.</summary>
internal sealed record OpeningWeekDto : WireRecord
{
    /// <summary>The hours of Monday.</summary>
    public string? Monday { get; init; }

    /// <summary>The hours of Tuesday.</summary>
    public string? Tuesday { get; init; }

    /// <summary>The hours of Wednesday.</summary>
    public string? Wednesday { get; init; }

    /// <summary>The hours of Thursday.</summary>
    public string? Thursday { get; init; }

    /// <summary>The hours of Friday.</summary>
    public string? Friday { get; init; }

    /// <summary>The hours of Saturday.</summary>
    public string? Saturday { get; init; }

    /// <summary>The hours of Sunday.</summary>
    public string? Sunday { get; init; }
}
