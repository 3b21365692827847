using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Reports;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Reports;

public class CountingChats
{
    private static readonly DateTimeOffset Start = SpecChat.Start;
    private static readonly ReportQuery ThatDay = new(DateOnly.FromDateTime(Start.Date), DateOnly.FromDateTime(Start.Date), TimeZoneInfo.Utc);

    private readonly InMemoryStores _stores = new();

    [Fact]
    public async Task Nothing_happened_on_an_empty_day()
    {
        var report = await ReadAsync();

        Assert.Equal(new() { Started = 0, Answered = 0, Missed = 0, StillWaiting = 0 }, report.Total);
        Assert.Equal(24, report.Spans.Length);
        Assert.Empty(report.Queues);
        Assert.Empty(report.Agents);
    }

    [Fact]
    public async Task A_chat_that_waits_is_neither_missed_nor_averaged()
    {
        await ChatAsync();

        Assert.Equal(new() { Started = 1, Answered = 0, Missed = 0, StillWaiting = 1 }, (await ReadAsync()).Total);
    }

    [Fact]
    public async Task A_chat_that_ended_without_an_agent_is_missed()
    {
        await ChatAsync(SpecChat.Ended(EndedBy.NoAnswer, Start.AddMinutes(5)));

        Assert.Equal(new() { Started = 1, Answered = 0, Missed = 1, StillWaiting = 0 }, (await ReadAsync()).Total);
    }

    [Fact]
    public async Task The_wait_is_the_time_until_the_first_agent_joined()
    {
        await ChatAsync(Joined("ana", 31.9), new AgentLost { Agent = new("ana"), Name = "Agent ana", RingUntil = SpecChat.FarAway, At = Start.AddSeconds(40) }, Joined("ben", 100));

        Assert.Equal(Seconds(31), (await ReadAsync()).Total.Wait);
    }

    [Fact]
    public async Task The_time_in_which_a_chat_was_over_is_no_wait()
    {
        await ChatAsync(SpecChat.Ended(at: Start.AddSeconds(20)), new ChatResumed { Segment = 2, RingUntil = SpecChat.FarAway, At = Start.AddSeconds(500) }, Joined("ana", 510));

        Assert.Equal(new() { Started = 1, Answered = 1, Missed = 0, StillWaiting = 0, Wait = Seconds(30) }, (await ReadAsync()).Total);
    }

    [Fact]
    public async Task The_first_reply_is_the_first_message_of_an_agent()
    {
        var chat = SpecChat.New();
        await ChatAsync(
            chat,
            chat.Says("Hello", at: Start),
            chat.Says("We will be with you", author: new Participant.Automatic("Shop"), at: Start.AddSeconds(1)),
            Joined("ana", 10),
            chat.Says("How can I help?", author: new Participant.OfAgent(new("ana"), "Agent ana"), at: Start.AddSeconds(25)),
            chat.Says("Still there?", author: new Participant.OfAgent(new("ana"), "Agent ana"), at: Start.AddSeconds(60)));

        Assert.Equal((Seconds(10), Seconds(25)), ((await ReadAsync()).Total is var total ? total.Wait : null, total.FirstReply));
    }

    [Fact]
    public async Task Percentiles_are_times_that_chats_really_waited()
    {
        foreach (var wait in (int[])[7, 1, 3, 10, 5, 2, 9, 4, 6, 8]) await ChatAsync(Joined("ana", wait));

        Assert.Equal(new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10)), (await ReadAsync()).Total.Wait);
    }

    [Fact]
    public async Task A_redacted_chat_counts_as_before()
    {
        var chat = SpecChat.New();
        await ChatAsync(chat, chat.Says("Secret", at: Start), Joined("ana", 10), chat.Says("Well", author: new Participant.OfAgent(new("ana"), "Agent ana"), at: Start.AddSeconds(12)), SpecChat.Ended());
        var before = await ReadAsync();

        var stored = Assert.IsType<Chat>(await _stores.Chats.FindAsync(chat.Id, default));
        await CommitAsync(stored.Then(new ChatRedacted { By = new Participant.Admin("mia", "Mia"), IsWhole = true, At = Start.AddHours(1) }));

        Assert.Equal(before.Total, (await ReadAsync()).Total);
        Assert.NotNull(before.Total.FirstReply);
    }

    [Fact]
    public async Task A_chat_two_agents_were_in_is_in_the_row_of_each()
    {
        await ChatAsync(Joined("ben", 10), SpecChat.Transferred(SpecChat.Agent("ben"), new("sales")), Joined("ana", 60));

        var report = await ReadAsync();
        Assert.Equal([("ana", "Agent ana", report.Total), ("ben", "Agent ben", report.Total)], report.Agents.Select(a => (a.Agent.Value, a.Name, a.Figures)));
        Assert.Equal("sales", Assert.Single(report.Queues).Queue.Value);
        Assert.Equal(Seconds(10), report.Total.Wait);
    }

    [Fact]
    public async Task A_chat_that_has_gone_into_another_queue_since_it_was_found_does_not_count_for_the_first()
    {
        var chat = SpecChat.New();
        await ChatAsync(chat);
        var log = new OvertakenLog(Log, () => CommitAsync(chat.Then(new ChatOverflowed { Queue = new("sales"), RingUntil = SpecChat.FarAway, At = Start.AddSeconds(1) })));

        var report = await new ChatReports(log, _stores.Chats).ReadAsync(ThatDay with { Queue = SpecChat.Queue });

        Assert.Equal((0, 0), (report.Total.Started, report.Queues.Length));
    }

    [Fact]
    public async Task A_message_that_was_left_is_no_chat()
    {
        await CommitAsync(SpecChat.Message().Left());

        Assert.Equal(0, (await ReadAsync()).Total.Started);
    }

    [Fact]
    public async Task A_report_about_impossible_days_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Reports.ReadAsync(ThatDay with { Last = ThatDay.First.AddDays(-1) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Reports.ReadAsync(ThatDay with { Last = ThatDay.First.AddDays(ReportQuery.MaxDays) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Reports.ReadAsync(new(DateOnly.MinValue, DateOnly.MinValue, TimeZoneInfo.Utc)));
        await Assert.ThrowsAsync<ArgumentException>(() => Reports.ReadAsync(new(DateOnly.MaxValue, DateOnly.MaxValue, TimeZoneInfo.Utc)));
        Assert.Equal(ReportQuery.MaxDays, (await Reports.ReadAsync(ThatDay with { Last = ThatDay.First.AddDays(ReportQuery.MaxDays - 1), By = ReportStep.Day })).Spans.Length);
    }

    private InMemoryActivityLog Log => new(_stores.Chats, new InMemoryContactStore(), new InMemoryTeamLogStore(_stores.Outbox));

    private ChatReports Reports => new(Log, _stores.Chats);

    private static AgentJoined Joined(string agent, double after) => SpecChat.Joined(SpecChat.Agent(agent)) with { At = Start.AddSeconds(after) };

    private static ReportTimes Seconds(int seconds) => new(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds));

    private Task<ChatReport> ReadAsync() => Reports.ReadAsync(ThatDay);

    private Task ChatAsync(params ChatEvent[] events) => ChatAsync(SpecChat.New(), events);

    private Task ChatAsync(Chat chat, params ChatEvent[] events) => CommitAsync(chat.Created(events));

    private async Task CommitAsync(ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await _stores.Chats.CommitAsync(commit, default));

    /// <summary>Something happens after a page was found.</summary>
    private sealed class OvertakenLog(IActivityLog log, Func<Task> then) : IActivityLog
    {
        public async Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken)
        {
            var page = await log.SearchAsync(query, cancellationToken);
            await then();
            return page;
        }

        public Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken) => log.CountAsync(query, cancellationToken);
    }
}
