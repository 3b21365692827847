using System.Globalization;

namespace LiveChat.Queues;

/// <summary>A part of a day by the clock on the wall, to the minute; past midnight when it ends before it begins.</summary>
/// <param name="From">When it begins, in minutes of the day.</param>
/// <param name="Until">When it is over, in minutes of the day it begins on; up to two days.</param>
internal readonly record struct OpenSpan(int From, int Until)
{
    private const int Day = 24 * 60;

    /// <summary>Whether the clock shows a time in it.</summary>
    /// <param name="time">The time since the midnight of the day it begins on.</param>
    public bool Holds(TimeSpan time) => time >= TimeSpan.FromMinutes(From) && time < TimeSpan.FromMinutes(Until);

    /// <summary>Reads e.g. <c>09:00-17:30</c>; <c>24:00</c> is the end of the day.</summary>
    public static bool TryParse(string text, out OpenSpan span)
    {
        span = default;
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || ReadTime(parts[0]) is not { } from || ReadTime(parts[1]) is not { } until || from == Day || from == until) return false;

        span = new(from, until > from ? until : until + Day);
        return true;
    }

    private static int? ReadTime(string text)
    {
        if (text == "24:00") return Day;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;
    }
}
