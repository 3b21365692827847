using System.Globalization;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Histories;
using LiveChat.Reports;
using LiveChat.Testing;

namespace LiveChat.StoreModel;

/// <summary>Whatever happened, a report over a provider's stores says what a slow count over the whole logs says, and never contradicts itself.</summary>
public abstract class CountingAnyHistory
{
    /// <summary>Days on which clocks are changed somewhere, and others.</summary>
    private static readonly (string Zone, DateOnly First)[] Places =
    [
        ("Etc/UTC", new(2026, 6, 1)), ("Europe/Berlin", new(2026, 3, 28)), ("Europe/Berlin", new(2026, 10, 24)), ("America/New_York", new(2026, 11, 1)), ("Australia/Lord_Howe", new(2026, 4, 4)),
        ("Asia/Kathmandu", new(2026, 2, 27)), ("America/Santiago", new(2026, 9, 5)), ("America/Havana", new(2026, 11, 1)), ("Pacific/Kiritimati", new(2025, 12, 31)),
    ];

    /// <summary>How many histories are counted.</summary>
    protected abstract int Histories { get; }

    [Spec]
    public Task Every_number_is_the_one_counted_by_hand() => ForEachAsync(async scene =>
    {
        var report = await scene.Reports.ReadAsync(scene.Query);
        var chats = await scene.ChatsAsync();

        Same(CountedByHand.Of(chats), report.Total);
        foreach (var span in report.Spans) Same(CountedByHand.Of([.. chats.Where(c => c.Chat.StartedAt >= span.From && c.Chat.StartedAt < span.Until)]), span.Figures);
        Assert.Equal(chats.Select(c => c.Chat.Queue.Value).Distinct().Order(StringComparer.Ordinal), report.Queues.Select(q => q.Queue.Value));
        foreach (var row in report.Queues) Same(CountedByHand.Of([.. chats.Where(c => c.Chat.Queue == row.Queue)]), row.Figures);
        Assert.Equal(chats.SelectMany(CountedByHand.AgentsIn).Select(a => a.Value).Distinct().Order(StringComparer.Ordinal), report.Agents.Select(a => a.Agent.Value));
        foreach (var row in report.Agents) Same(CountedByHand.Of([.. chats.Where(c => CountedByHand.AgentsIn(c).Contains(row.Agent))]), row.Figures);
    });

    [Spec]
    public Task What_the_log_finds_as_missed_is_what_a_report_counts() => ForEachAsync(async scene =>
    {
        var report = await scene.Reports.ReadAsync(scene.Query);
        var missed = new ActivityQuery { Missed = true, From = report.Spans[0].From, Until = report.Spans[^1].Until };

        Assert.Equal(report.Total.Missed, await scene.Log.CountAsync(missed, default));
        foreach (var row in report.Queues) Assert.Equal(row.Figures.Missed, await scene.Log.CountAsync(missed with { Queues = [row.Queue] }, default));
        foreach (var span in report.Spans.Where(s => s.Figures.Started > 0))
            Assert.Equal(span.Figures.Missed, await scene.Log.CountAsync(missed with { From = span.From, Until = span.Until }, default));
    });

    [Spec]
    public Task What_is_added_up_makes_the_whole() => ForEachAsync(async scene =>
    {
        var report = await scene.Reports.ReadAsync(scene.Query);

        foreach (var number in (Func<ReportFigures, int>[])[f => f.Started, f => f.Answered, f => f.Missed, f => f.StillWaiting])
        {
            Assert.Equal(number(report.Total), report.Spans.Sum(s => number(s.Figures)));
            Assert.Equal(number(report.Total), report.Queues.Sum(q => number(q.Figures)));
        }

        Assert.All((ReportFigures[])[report.Total, .. report.Spans.Select(s => s.Figures), .. report.Queues.Select(q => q.Figures), .. report.Agents.Select(a => a.Figures)], f =>
        {
            Assert.Equal(f.Started, f.Answered + f.Missed + f.StillWaiting);
            Assert.Equal(f.Answered > 0, f.Wait is not null);
        });
    });

    [Spec]
    public Task A_row_says_what_a_report_about_it_alone_says() => ForEachAsync(async scene =>
    {
        var report = await scene.Reports.ReadAsync(scene.Query);
        var days = await scene.Reports.ReadAsync(scene.Query with { By = ReportStep.Day });

        Assert.Equal((report.Total, report.Queues.Length, report.Agents.Length), (days.Total, days.Queues.Length, days.Agents.Length));
        foreach (var row in report.Queues) Assert.Equal(row.Figures, (await scene.Reports.ReadAsync(scene.Query with { Queue = row.Queue })).Total);
        foreach (var row in report.Agents)
        {
            var alone = await scene.Reports.ReadAsync(scene.Query with { Agent = row.Agent });
            Assert.Equal(row.Figures, alone.Total);
            Assert.Equal(row, Assert.Single(alone.Agents));
        }

        foreach (var (day, number) in days.Spans.Select((s, i) => (s, i)))
        {
            var date = scene.Query.First.AddDays(number);
            var alone = await scene.Reports.ReadAsync(scene.Query with { First = date, Last = date });
            Assert.Equal(day.Figures, alone.Total);
            Assert.Equal((day.From, day.Until), (alone.Spans[0].From, alone.Spans[^1].Until));
        }
    });

    /// <summary>Makes the stores: empty, isolated, ready. Called once per history.</summary>
    private protected abstract Task<ModelledStores> CreateStoresAsync();

    private static void Same(CountedByHand expected, ReportFigures figures)
        => Assert.Equal(expected, new(figures.Started, figures.Answered, figures.Missed, figures.StillWaiting, Seconds(figures.Wait), Seconds(figures.FirstReply)));

    private static int[]? Seconds(ReportTimes? times)
        => times is null ? null : [.. ((TimeSpan[])[times.Median, times.NinetiethPercentile, times.Longest]).Select(t => int.Parse($"{t.TotalSeconds}", CultureInfo.InvariantCulture))];

    private async Task ForEachAsync(Func<Scene, Task> look)
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var (zone, first) = Places[seed % Places.Length];
            var query = new ReportQuery(first, first.AddDays(seed % 4), TimeZoneInfo.FindSystemTimeZoneById(zone));
            var from = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var stores = await CreateStoresAsync();
            await new RandomHistory(seed, from, from.AddDays(1 + (seed % 4))).WriteAsync(stores.Chats, 20 + ((seed * 37) % 130));
            try
            {
                await look(new(stores.Chats, stores.Log, query));
            }
            catch (Xunit.Sdk.XunitException e)
            {
                Assert.Fail($"History {seed} in {zone}: {e}");
            }
        }
    }

    private sealed record Scene(IChatStore Chats, IActivityLog Log, ReportQuery Query)
    {
        public ChatReports Reports => new(Log, Chats);

        /// <summary>The chats of the days, found by what a clock on a wall showed when they were started.</summary>
        public async Task<IReadOnlyList<ChatPage>> ChatsAsync()
        {
            var found = new List<ChatPage>();
            var query = new ActivityQuery { Limit = ActivityQuery.MaxLimit };
            for (ActivityPage? page = null; page is null || page.Next is not null;)
            {
                page = await Log.SearchAsync(query with { After = page?.Next }, default);
                foreach (var item in page.Items.Where(i => i.Chat.Message is null && IsIn(i.Chat.StartedAt))) found.Add((await Chats.ReadAsync(item.Chat.Id, 0, 10_000, default))!);
            }

            return found;
        }

        private bool IsIn(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Query.Zone).DateTime) is var day && day >= Query.First && day <= Query.Last;
    }
}
