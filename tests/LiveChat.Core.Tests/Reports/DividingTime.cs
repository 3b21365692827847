using LiveChat.Reports;

namespace LiveChat.Core.Tests.Reports;

public class DividingTime
{
    [Theory]
    [InlineData("Etc/UTC", "2026-03-29", 24)]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Asia/Kathmandu", "2026-10-25", 24)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 25)]
    [InlineData("America/Havana", "2026-11-01", 25)]
    [InlineData("America/Santiago", "2026-09-06", 23)]
    public void A_day_has_the_hours_its_clocks_show(string zone, string day, int hours)
    {
        var edges = Edges(zone, day);

        Assert.Equal(hours, edges.Length - 1);
        Assert.All(edges.Zip(edges.Skip(1)), x => Assert.InRange(x.Second - x.First, TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)));
    }

    [Fact]
    public void An_hour_that_clocks_show_twice_is_two()
        => Assert.Equal(["01:00 +02:00", "02:00 +02:00", "02:00 +01:00", "03:00 +01:00"], Edges("Europe/Berlin", "2026-10-25")[1..5].Select(e => $"{e:HH:mm zzz}"));

    [Fact]
    public void An_hour_that_clocks_skip_is_not_there()
        => Assert.Equal(["01:00 +01:00", "03:00 +02:00", "04:00 +02:00"], Edges("Europe/Berlin", "2026-03-29")[1..4].Select(e => $"{e:HH:mm zzz}"));

    [Fact]
    public void A_day_without_midnight_begins_at_the_first_time_there_is()
        => Assert.Equal(new DateTimeOffset(2026, 9, 6, 1, 0, 0, TimeSpan.FromHours(-3)), Edges("America/Santiago", "2026-09-06")[0]);

    [Fact]
    public void A_day_with_two_midnights_begins_at_the_first()
        => Assert.Equal(["00:00 -04:00", "00:00 -05:00", "01:00 -05:00"], Edges("America/Havana", "2026-11-01")[..3].Select(e => $"{e:HH:mm zzz}"));

    [Fact]
    public void After_half_an_hour_was_gained_hours_are_full_again()
        => Assert.Equal(["01:00 +11:00", "01:30 +10:30", "02:00 +10:30"], Edges("Australia/Lord_Howe", "2026-04-05")[1..4].Select(e => $"{e:HH:mm zzz}"));

    [Fact]
    public void Days_follow_each_other_without_a_gap()
    {
        var days = ReportCalendar.Edges(new(new(2026, 3, 28), new(2026, 3, 30), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")) { By = ReportStep.Day });

        Assert.Equal([24, 23, 24], days.Zip(days.Skip(1)).Select(x => (int)(x.Second - x.First).TotalHours));
    }

    private static DateTimeOffset[] Edges(string zone, string day)
        => [.. ReportCalendar.Edges(new(DateOnly.Parse(day), DateOnly.Parse(day), TimeZoneInfo.FindSystemTimeZoneById(zone)))];
}
