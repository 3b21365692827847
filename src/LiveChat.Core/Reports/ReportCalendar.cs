using System.Collections.Immutable;

namespace LiveChat.Reports;

/// <summary>Where the hours and days of a report begin.</summary>
internal static class ReportCalendar
{
    /// <summary>The beginnings of all rows over time in order, and at last the end of the last.</summary>
    public static ImmutableArray<DateTimeOffset> Edges(ReportQuery query)
    {
        var edges = ImmutableArray.CreateBuilder<DateTimeOffset>();
        for (var day = query.First; day <= query.Last; day = day.AddDays(1))
        {
            var (at, end) = (Midnight(day, query.Zone), Midnight(day.AddDays(1), query.Zone));
            while (at < end)
            {
                edges.Add(at);
                at = query.By is ReportStep.Hour && NextFullHour(at, query.Zone) is var next && next < end ? next : end;
            }
        }

        edges.Add(Midnight(query.Last.AddDays(1), query.Zone));
        return edges.ToImmutable();
    }

    /// <summary>When a day begins: at the first of two midnights, and where clocks skip midnight, at the first time they show.</summary>
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall)) wall = wall.AddMinutes(1);
        return new(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall));
    }

    private static DateTimeOffset NextFullHour(DateTimeOffset at, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(at.AddTicks(TimeSpan.TicksPerHour - (at.DateTime.Ticks % TimeSpan.TicksPerHour)), zone);
}
