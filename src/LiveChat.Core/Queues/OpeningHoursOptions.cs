namespace LiveChat.Queues;

/// <summary>When a queue is open, as a host writes it down. What cannot be read stops the start.</summary>
public sealed class OpeningHoursOptions
{
    /// <summary>Gets or sets the zone whose clock counts, by its IANA name.</summary>
    /// <value>The default is <c>Etc/UTC</c>. Example: <c>Europe/Berlin</c>.</value>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>Gets the hours of each day of the week, to the minute, several with commas between.</summary>
    /// <value>
    /// The default is none: a day that is missing is closed. Example: <c>09:00-12:30, 13:30-18:00</c>. Hours that end before they begin go on past midnight and belong to the
    /// day they begin on; <c>24:00</c> is the end of the day, and <c>closed</c> says that there are none.
    /// </value>
    public IDictionary<DayOfWeek, string> Week { get; } = new Dictionary<DayOfWeek, string>();

    /// <summary>Gets the hours of single days, instead of those of the week.</summary>
    /// <value>
    /// The default is none. By date, <c>2026-12-24</c>, or for every year, <c>12-25</c>; the date comes first where both are there. The hours are written as those of
    /// <see cref="Week"/>, <c>closed</c> for a holiday.
    /// </value>
    public IDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
