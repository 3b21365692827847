using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>A search has three seconds, and needs little of them for what is rare.</summary>
public sealed class SearchingLargeFiles(TestFiles files) : IClassFixture<TestFiles>
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_search_that_takes_too_long_is_given_up_and_the_next_one_is_not()
    {
        var (database, clock) = await NewAsync();
        var log = new SqliteActivityLog(database);
        var everything = new ActivityQuery { States = [ChatStatus.Ringing] };

        clock.Step = TimeSpan.FromMilliseconds(200);
        Assert.Contains("too long", (await Assert.ThrowsAsync<StoreUnavailableException>(() => log.SearchAsync(everything, default))).Message, StringComparison.Ordinal);
        Assert.Contains("too long", (await Assert.ThrowsAsync<StoreUnavailableException>(() => log.CountAsync(everything, default))).Message, StringComparison.Ordinal);

        clock.Step = TimeSpan.Zero;
        Assert.Empty((await log.SearchAsync(everything, default)).Items);
        Assert.Equal(0, await log.CountAsync(everything, default));
    }

    [Fact]
    public async Task Who_stops_waiting_ends_the_search()
    {
        var (database, clock) = await NewAsync();
        using var leaving = new CancellationTokenSource();
        clock.Asked = leaving.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SqliteActivityLog(database).SearchAsync(new() { States = [ChatStatus.Ringing] }, leaving.Token));
    }

    [Fact]
    public async Task However_many_searches_run_chats_are_read_and_the_next_search_waits()
    {
        var database = await files.EmptyAsync(o => o.MaxReaders = 1);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        await WhileFourSearchAsync(database, async gate =>
        {
            Assert.NotNull(await chats.FindAsync(chat.Id, default).WaitAsync(TimeSpan.FromMinutes(1)));
            var next = database.ReadAsync(_ => true, Long, default);
            Assert.False(next.IsCompleted);

            gate.Set();
            Assert.True(await next);
        });
    }

    [Fact]
    public async Task A_search_that_waits_too_long_for_its_turn_is_told_so_and_whoever_leaves_meanwhile_is_not()
    {
        var database = await files.EmptyAsync();
        var log = new SqliteActivityLog(database);

        await WhileFourSearchAsync(database, async _ =>
        {
            Assert.Contains("too many", (await Assert.ThrowsAsync<StoreUnavailableException>(() => database.ReadAsync(_ => true, TimeSpan.Zero, default))).Message, StringComparison.Ordinal);
            using var leaving = new CancellationTokenSource();
            var waiting = database.ReadAsync(_ => true, Long, leaving.Token);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        });

        Assert.Empty((await log.SearchAsync(new() { Text = "word" }, default)).Items);
    }

    [Fact]
    public async Task The_wait_for_its_turn_is_part_of_a_searchs_time()
    {
        var (database, clock) = await NewAsync();
        var asked = 0;

        // Four seconds go by before it begins, and none from then on.
        clock.Asked = () => clock.Step = asked++ < 2 ? TimeSpan.FromSeconds(4) : TimeSpan.Zero;

        var searching = new SqliteActivityLog(database).SearchAsync(new() { States = [ChatStatus.Ringing] }, default);
        Assert.Contains("too long", (await Assert.ThrowsAsync<StoreUnavailableException>(() => searching)).Message, StringComparison.Ordinal);
    }

    /// <summary>Does something while all four places for searches are taken, until the gate is set.</summary>
    private static async Task WhileFourSearchAsync(SqliteDatabase database, Func<ManualResetEventSlim, Task> act)
    {
        using var gate = new ManualResetEventSlim();
        var entered = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var searching = entered.Select(e => Task.Factory.StartNew(
            () => database.ReadAsync(
                _ =>
                {
                    e.SetResult();
                    gate.Wait();
                    return true;
                },
                Long,
                default),
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToArray();
        try
        {
            await Task.WhenAll(entered.Select(e => e.Task)).WaitAsync(TimeSpan.FromMinutes(1));

            await act(gate);
        }
        finally
        {
            gate.Set();
            await Task.WhenAll(searching);
        }
    }

    [Fact]
    public async Task The_few_chats_of_an_agent_a_queue_a_time_a_tag_or_a_reader_are_found_without_looking_at_all_others()
    {
        var (database, clock) = await NewAsync();
        var log = new SqliteActivityLog(database);
        clock.Step = TimeSpan.FromMilliseconds(200);

        foreach (var query in (ActivityQuery[])[
            new() { Agents = [new("rare"), new("nobody")] }, new() { Queues = [new("rare")] }, new() { Until = DateTimeOffset.UnixEpoch.AddTicks(500) },
            new() { From = DateTimeOffset.UnixEpoch, Until = DateTimeOffset.UnixEpoch.AddTicks(500) }, new() { Tags = ["rare"] },
            new() { Reader = new(new("rare")) }, new() { Reader = new(new("rare")) { Queues = [new("nowhere")] } }])
        {
            Assert.Equal("Oldest", Assert.Single((await log.SearchAsync(query, default)).Items).Chat.CustomerName);
            Assert.Equal(1, await log.CountAsync(query, default));
        }
    }

    [Fact]
    public async Task The_many_chats_of_an_agent_are_found_newest_first_and_page_by_page()
    {
        var (database, _) = await NewAsync();
        var log = new SqliteActivityLog(database);
        var query = new ActivityQuery { Agents = [new("common")], Limit = 2 };

        var first = await log.SearchAsync(query, default);
        var second = await log.SearchAsync(query with { After = first.Next }, default);

        Assert.Equal(["20000", "19999", "19998", "19997"], first.Items.Concat(second.Items).Select(i => i.Chat.CustomerName));
        Assert.Equal(20_000, await log.CountAsync(query, default));
    }

    /// <summary>A file with 20,001 chats, the oldest of which has an agent, a queue, a day and a tag of its own.</summary>
    private async Task<(SqliteDatabase Database, SteppingClock Clock)> NewAsync()
    {
        var path = files.NewPath();
        using (var filling = files.Open(path))
        {
            await filling.MigrateAsync(default);
            await ATestChat.StoredAsync(TestFiles.ChatsOn(filling));
            await filling.Writer.RunAsync(
                s => s.Execute("UPDATE chats SET agent = 'rare', queue = 'rare', started_at = 1, customer_name = 'Oldest'") + s.Execute("INSERT INTO chat_tags (chat, tag) SELECT id, 'rare' FROM chats") + s.Execute(
                    """
                    WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 20000)
                    INSERT INTO chats (id, widget, contact, customer_name, verified, form, queue, status, fence, segment, assignment, passes, started_at, queued_at, agent,
                                       last_sequence, customer_delivered, customer_read, agent_delivered, agent_read)
                    SELECT randomblob(16), 'widget', randomblob(16), n, 0, '[]', 'common', 'sealed', 1, 1, 0, '[]', 1000 + n, 1, 'common', 0, 0, 0, 0, 0 FROM i
                    """),
                default);
        }

        var clock = new SteppingClock();
        var database = new SqliteDatabase(Options.Create(new SqliteStoreOptions { ConnectionString = $"Data Source={path}" }), clock, NullLogger<SqliteDatabase>.Instance);
        files.CloseLater(database);
        return (database, clock);
    }

    /// <summary>Goes on by a step each time it is asked, so that looking at much takes long.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _now;

        public TimeSpan Step { get; set; }

        public Action? Asked { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            Asked?.Invoke();
            return _now += Step.Ticks;
        }
    }
}
