using LiveChat.Queues;

namespace LiveChat.Core.Tests.Queues;

public class OpeningAndClosing
{
    private static readonly OpeningHours Shop = Hours("Europe/Berlin", new()
    {
        [DayOfWeek.Monday] = "09:00-12:30, 13:30-18:00",
        [DayOfWeek.Friday] = "22:00-02:00",
        [DayOfWeek.Sunday] = "closed",
    }, new() { ["2026-12-28"] = "10:00-11:00", ["12-25"] = "closed", ["05-01"] = "closed", ["2026-05-01"] = "08:00-09:00" });

    [Theory]
    [InlineData("2026-11-30T08:59:59+01:00", false)]
    [InlineData("2026-11-30T09:00:00+01:00", true)]
    [InlineData("2026-11-30T12:29:59+01:00", true)]
    [InlineData("2026-11-30T12:30:00+01:00", false)]
    [InlineData("2026-11-30T12:30:00+00:00", true)]
    [InlineData("2026-12-01T10:00:00+01:00", false)]
    public void It_is_open_in_its_hours_by_the_clock_of_its_zone(string at, bool isOpen) => Assert.Equal(isOpen, Shop.IsOpen(Time(at)));

    [Theory]
    [InlineData("2026-11-27T22:00:00+01:00", true)]
    [InlineData("2026-11-28T01:59:59+01:00", true)]
    [InlineData("2026-11-28T02:00:00+01:00", false)]
    [InlineData("2026-11-27T01:00:00+01:00", false)]
    public void Hours_past_midnight_belong_to_the_day_they_begin_on(string at, bool isOpen) => Assert.Equal(isOpen, Shop.IsOpen(Time(at)));

    [Theory]
    [InlineData("2026-12-28T09:30:00+01:00", false)]
    [InlineData("2026-12-28T10:30:00+01:00", true)]
    [InlineData("2026-12-25T23:00:00+01:00", false)]
    [InlineData("2026-12-26T01:00:00+01:00", false)]
    [InlineData("2026-05-01T08:30:00+02:00", true)]
    [InlineData("2026-05-01T23:00:00+02:00", false)]
    public void Exceptions_take_the_place_of_the_weeks_hours_and_a_date_that_of_every_years(string at, bool isOpen) => Assert.Equal(isOpen, Shop.IsOpen(Time(at)));

    [Theory]
    [InlineData("2026-11-30T08:00:00+01:00", "2026-11-30T09:00:00+01:00", "2026-11-30T08:00:00+01:00")]
    [InlineData("2026-11-30T12:00:00+01:00", "2026-11-30T12:00:00+01:00", "2026-11-30T12:30:00+01:00")]
    [InlineData("2026-11-30T18:00:00+01:00", "2026-12-04T22:00:00+01:00", "2026-11-30T18:00:00+01:00")]
    [InlineData("2026-12-25T12:00:00+01:00", "2026-12-28T10:00:00+01:00", "2026-12-25T12:00:00+01:00")]
    public void The_next_opening_and_closing_are_told(string at, string opening, string closing)
        => Assert.Equal((Time(opening), Time(closing)), (Shop.NextOpening(Time(at)), Shop.NextClosing(Time(at))));

    [Fact]
    public void What_never_opens_or_never_closes_has_no_next_time()
    {
        var never = Hours("Etc/UTC", []);
        var always = Hours("Etc/UTC", Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => "00:00-24:00"));

        Assert.Null(never.NextOpening(Time("2026-11-30T00:00:00Z")));
        Assert.Null(always.NextClosing(Time("2026-11-30T00:00:00Z")));
        Assert.True(always.IsOpen(Time("2026-11-30T23:59:59Z")));
    }

    /// <summary>On 29 March 2026 Berlin goes from 02:00 to 03:00, on 25 October 2026 from 03:00 back to 02:00.</summary>
    [Theory]
    [InlineData("02:15-02:45", "2026-03-29T00:00:00Z", null, null)]
    [InlineData("02:15-04:00", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("01:00-02:15", "2026-03-28T23:30:00Z", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("02:15-02:45", "2026-10-25T00:00:00Z", "2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z")]
    [InlineData("02:15-02:45", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z", "2026-10-25T01:45:00Z")]
    [InlineData("02:15-03:30", "2026-10-25T00:20:00Z", "2026-10-25T00:20:00Z", "2026-10-25T01:00:00Z")]
    public void An_hour_that_clocks_skip_is_not_there_and_one_they_show_twice_counts_twice(string sunday, string at, string? opening, string? closing)
    {
        var hours = Hours("Europe/Berlin", new() { [DayOfWeek.Sunday] = sunday });

        var next = hours.NextOpening(Time(at))!.Value;
        if (opening is null) Assert.Equal(Time("2026-04-05T00:15:00Z"), next);
        else Assert.Equal((Time(opening), Time(closing!)), (next, hours.NextClosing(next)!.Value));
    }

    [Theory]
    [InlineData("Atlantis/Capital", "closed", "no IANA time zone")]
    [InlineData("W. Europe Standard Time", "closed", "no IANA time zone")]
    [InlineData("Europe/Berlin", "9-17", "'9-17' of Monday")]
    [InlineData("Europe/Berlin", "09:00-09:00", "'09:00-09:00' of Monday")]
    [InlineData("Europe/Berlin", "24:00-09:00", "'24:00-09:00' of Monday")]
    [InlineData("Europe/Berlin", "09:00-25:00", "'09:00-25:00' of Monday")]
    [InlineData("Europe/Berlin", "", "'' of Monday")]
    [InlineData("Europe/Berlin", "09:00-12:00,", "'' of Monday")]
    public void What_cannot_be_read_is_refused_with_what_it_is(string zone, string monday, string message)
        => Assert.Contains(message, Assert.Throws<FormatException>(() => Hours(zone, new() { [DayOfWeek.Monday] = monday })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Christmas")]
    [InlineData("2026-02-29")]
    [InlineData("13-01")]
    [InlineData("")]
    public void A_day_that_is_none_is_refused(string day)
        => Assert.Contains($"'{day}' is no day", Assert.Throws<FormatException>(() => Hours("Etc/UTC", [], new() { [day] = "closed" })).Message, StringComparison.Ordinal);

    [Fact]
    public void The_last_of_February_of_leap_years_is_a_day_of_every_year()
    {
        var hours = Hours("Etc/UTC", [], new() { ["02-29"] = "10:00-11:00" });

        Assert.Equal(Time("2028-02-29T10:00:00Z"), hours.NextOpening(Time("2028-01-01T00:00:00Z")));
    }

    /// <summary>Around every change of clocks in twenty years, minute by minute, it is what looking at a clock on the wall each minute says.</summary>
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Pacific/Chatham")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Antarctica/Troll")]
    public void It_is_what_a_clock_on_the_wall_says_around_every_change_of_clocks(string zone)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var changes = Changes(info).ToList();
        Assert.NotEmpty(changes);
        foreach (var change in changes)
        {
            foreach (var week in (string[])["00:00-01:15, 01:45-02:20, 02:40-03:10", "23:30-00:30", "02:00-01:00"])
            {
                var hours = Hours(zone, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => week));
                AssertAsTheWall(hours, WallOf(info, week, change.AddHours(-30), minutes: 60 * 60));
            }
        }
    }

    private static void AssertAsTheWall(OpeningHours hours, (DateTimeOffset At, bool IsOpen)[] wall)
    {
        DateTimeOffset? opening = null, closing = null;
        for (var i = wall.Length - 1; i >= 0; i--)
        {
            var (at, isOpen) = wall[i];
            if (isOpen) opening = at;
            else closing = at;
            if (hours.IsOpen(at) != isOpen) Assert.Fail($"{at:u}: {!isOpen}.");

            // What comes after the last minute that was looked at is not known.
            if (i % 5 > 0) continue;
            if (opening is { } o && hours.NextOpening(at) != o) Assert.Fail($"{at:u}: opens {hours.NextOpening(at):u}, not {o:u}.");
            if (closing is { } c && hours.NextClosing(at) != c) Assert.Fail($"{at:u}: closes {hours.NextClosing(at):u}, not {c:u}.");
        }
    }

    /// <summary>Each minute's answer by the clock on the wall, written without any thought.</summary>
    private static (DateTimeOffset At, bool IsOpen)[] WallOf(TimeZoneInfo zone, string week, DateTimeOffset from, int minutes)
    {
        var spans = week.Split(", ").Select(s => (From: s[..5], Until: s[6..])).ToList();
        return [.. Enumerable.Range(0, minutes).Select(m =>
        {
            var at = from.AddMinutes(m);
            var shown = TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            return (at, spans.Any(s => string.CompareOrdinal(s.From, s.Until) < 0
                ? string.CompareOrdinal(s.From, shown) <= 0 && string.CompareOrdinal(shown, s.Until) < 0
                : string.CompareOrdinal(s.From, shown) <= 0 || string.CompareOrdinal(shown, s.Until) < 0));
        })];
    }

    private static IEnumerable<DateTimeOffset> Changes(TimeZoneInfo zone)
    {
        var end = Time("2026-01-01T00:00:00Z");
        for (var at = Time("2006-01-01T00:00:00Z"); at < end; at = at.AddHours(1))
        {
            if (zone.GetUtcOffset(at) != zone.GetUtcOffset(at.AddHours(1))) yield return at.AddHours(1);
        }
    }

    private static OpeningHours Hours(string zone, Dictionary<DayOfWeek, string> week, Dictionary<string, string>? exceptions = null)
    {
        var options = new OpeningHoursOptions { TimeZone = zone };
        foreach (var (day, hours) in week) options.Week[day] = hours;
        foreach (var (day, hours) in exceptions ?? []) options.Exceptions[day] = hours;
        return OpeningHours.Of(options);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
