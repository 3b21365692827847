using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace LiveChat.Queues;

/// <summary>
/// When a queue is open. It is open at a moment when a clock on a wall of its zone shows a time inside its hours: an hour such clocks skip is not there, and one they show twice
/// counts twice. Immutable and pure; safe to share between threads.
/// </summary>
public sealed class OpeningHours
{
    private const string Closed = "closed";

    /// <summary>For so long it is looked ahead: a year, and whoever opens on one day of it.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>No clock is changed twice within it.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    private readonly TimeZoneInfo _zone;
    private readonly FrozenDictionary<DayOfWeek, ImmutableArray<OpenSpan>> _week;
    private readonly FrozenDictionary<DateOnly, ImmutableArray<OpenSpan>> _dates;
    private readonly FrozenDictionary<(int Month, int Day), ImmutableArray<OpenSpan>> _everyYear;

    private OpeningHours(
        TimeZoneInfo zone,
        OpeningHoursOptions written,
        FrozenDictionary<DayOfWeek, ImmutableArray<OpenSpan>> week,
        FrozenDictionary<DateOnly, ImmutableArray<OpenSpan>> dates,
        FrozenDictionary<(int Month, int Day), ImmutableArray<OpenSpan>> everyYear)
    {
        (_zone, _week, _dates, _everyYear) = (zone, week, dates, everyYear);
        (TimeZone, Week, Exceptions) = (written.TimeZone, written.Week.ToImmutableSortedDictionary(), written.Exceptions.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The zone whose clock counts, by its IANA name.</summary>
    public string TimeZone { get; }

    /// <summary>The hours of each day of the week, as they were written; a day that is missing is closed.</summary>
    public ImmutableSortedDictionary<DayOfWeek, string> Week { get; }

    /// <summary>The hours of single days instead of those of the week, as they were written: by date, or by day of every year.</summary>
    public ImmutableSortedDictionary<string, string> Exceptions { get; }

    /// <summary>Reads what a host wrote down.</summary>
    /// <param name="options">The hours.</param>
    /// <exception cref="FormatException">Something cannot be read; the message says what, and how it is written.</exception>
    public static OpeningHours Of(OpeningHoursOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var day in options.Week.Keys.Where(d => !Enum.IsDefined(d))) throw new FormatException($"'{day}' is no day of the week.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone ?? string.Empty, out var zone) || !zone.HasIanaId)
            throw new FormatException($"'{options.TimeZone}' is no IANA time zone this system knows; e.g. 'Europe/Berlin' is one.");

        var dates = new Dictionary<DateOnly, ImmutableArray<OpenSpan>>();
        var everyYear = new Dictionary<(int, int), ImmutableArray<OpenSpan>>();
        foreach (var (day, hours) in options.Exceptions)
        {
            if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) dates[date] = Read(day, hours);
            else if (DateOnly.TryParseExact($"2000-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ofAYear)) everyYear[(ofAYear.Month, ofAYear.Day)] = Read(day, hours);
            else throw new FormatException($"'{day}' is no day. Write a date, e.g. '2026-12-24', or a day of every year, e.g. '12-25'.");
        }

        return new(zone, options, options.Week.ToFrozenDictionary(w => w.Key, w => Read($"{w.Key}", w.Value)), dates.ToFrozenDictionary(), everyYear.ToFrozenDictionary());
    }

    /// <summary>Whether it is open.</summary>
    /// <param name="at">The moment.</param>
    public bool IsOpen(DateTimeOffset at) => IsOpenByTheWall(at.UtcDateTime + _zone.GetUtcOffset(at));

    /// <summary>The first moment, from one on, at which it is open; <see langword="null"/> when it is closed for the next 400 days.</summary>
    /// <param name="at">The moment; it is the answer when it is open then.</param>
    public DateTimeOffset? NextOpening(DateTimeOffset at) => First(at, isOpen: true);

    /// <summary>The first moment, from one on, at which it is closed; <see langword="null"/> when it is open for the next 400 days.</summary>
    /// <param name="at">The moment; it is the answer when it is closed then.</param>
    public DateTimeOffset? NextClosing(DateTimeOffset at) => First(at, isOpen: false);

    private static ImmutableArray<OpenSpan> Read(string day, string? hours)
    {
        if (hours is null) throw new FormatException($"The hours of {day} are missing. Write e.g. '09:00-17:00', or 'closed'.");
        if (hours.Trim() == Closed) return [];

        var spans = ImmutableArray.CreateBuilder<OpenSpan>();
        foreach (var text in hours.Split(',', StringSplitOptions.TrimEntries))
        {
            spans.Add(OpenSpan.TryParse(text, out var span)
                ? span
                : throw new FormatException($"The hours '{text}' of {day} cannot be read. Write e.g. '09:00-12:30, 13:30-18:00', or 'closed'."));
        }

        return spans.ToImmutable();
    }

    private ImmutableArray<OpenSpan> SpansOf(DateOnly day)
    {
        if (_dates.TryGetValue(day, out var spans) || _everyYear.TryGetValue((day.Month, day.Day), out spans) || _week.TryGetValue(day.DayOfWeek, out spans)) return spans;
        return [];
    }

    private bool IsOpenByTheWall(DateTime wall)
    {
        var (day, time) = (DateOnly.FromDateTime(wall), wall.TimeOfDay);
        return Hold(SpansOf(day), time) || Hold(SpansOf(day.AddDays(-1)), time + OneDay);
    }

    private static bool Hold(ImmutableArray<OpenSpan> spans, TimeSpan time)
    {
        foreach (var span in spans)
        {
            if (span.Holds(time)) return true;
        }

        return false;
    }

    /// <summary>Goes from stretch to stretch in which the zone's clocks are not changed: in each, what happens on the wall happens at one moment.</summary>
    private DateTimeOffset? First(DateTimeOffset at, bool isOpen)
    {
        var end = at.UtcDateTime + Horizon;
        for (var from = at.UtcDateTime; from < end;)
        {
            var offset = _zone.GetUtcOffset(from);
            var until = EndOfStretch(from, offset);
            if (FirstBetween(from + offset, until + offset, isOpen) is { } wall) return new DateTimeOffset(DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc));

            from = until;
        }

        return null;
    }

    private DateTime? FirstBetween(DateTime from, DateTime until, bool isOpen)
    {
        if (IsOpenByTheWall(from) == isOpen) return from;

        DateTime? first = null;
        for (var day = DateOnly.FromDateTime(from).AddDays(-1); day.ToDateTime(TimeOnly.MinValue) < until; day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            foreach (var span in SpansOf(day))
            {
                var turn = midnight.AddMinutes(isOpen ? span.From : span.Until);
                if (turn > from && turn < until && (first is null || turn < first) && IsOpenByTheWall(turn) == isOpen) first = turn;
            }
        }

        return first;
    }

    /// <summary>A day later, or where the clocks are changed before.</summary>
    private DateTime EndOfStretch(DateTime from, TimeSpan offset)
    {
        var until = from;
        do until += Step;
        while (until < from + OneDay && _zone.GetUtcOffset(until) == offset);
        if (_zone.GetUtcOffset(until) == offset) return until;

        // Clocks are changed at a whole second.
        var (before, after) = ((until - Step).Ticks / TimeSpan.TicksPerSecond, until.Ticks / TimeSpan.TicksPerSecond);
        while (after - before > 1)
        {
            var middle = (before + after) / 2;
            if (_zone.GetUtcOffset(new DateTime(middle * TimeSpan.TicksPerSecond, DateTimeKind.Utc)) == offset) before = middle;
            else after = middle;
        }

        return new(after * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
    }
}
