using System.Collections.Concurrent;
using LiveChat.Outbox;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.Outbox;

public class WorkingOnTheOutbox
{
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_item_is_done_when_it_is_due_and_not_before()
    {
        var task = new RecordingTask("good");
        await using var host = Host(task);
        host.Outbox.Apply([], [Item("good", "1", host.Clock.GetUtcNow() + TimeSpan.FromMinutes(1))]);

        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(task.Done);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("1", await task.NextAsync());

        await host.StopAsync();
        Assert.Null(await host.Outbox.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_commit_wakes_the_worker_at_once()
    {
        var task = new RecordingTask("good");
        await using var host = Host(task);
        await host.Worker.StartAsync(CancellationToken.None);
        await host.Clock.SomebodyWaitsAsync(Poll);

        host.Outbox.Apply([], [Item("good", "1", host.Clock.GetUtcNow())]);
        host.Get<OutboxSignal>().Set();

        Assert.Equal("1", await task.NextAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task While_the_stores_clock_is_behind_the_worker_looks_ten_times_a_second_and_not_more_often()
    {
        var task = new RecordingTask("good");
        var storesClock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 8, 59, 59, TimeSpan.Zero));
        var outbox = new InMemoryOutboxStore(storesClock);
        await using var host = new WorkerHost(4, b => b.Services.Replace(ServiceDescriptor.Singleton<IOutboxStore>(outbox)), task);
        outbox.Apply([], [Item("good", "1", host.Clock.GetUtcNow())]);

        await host.Worker.StartAsync(CancellationToken.None);
        for (var i = 0; i < 10; i++)
        {
            await host.Clock.SomebodyWaitsAsync(TimeSpan.FromMilliseconds(100));
            Assert.Empty(task.Done);
            storesClock.Advance(TimeSpan.FromMilliseconds(100));
            host.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal("1", await task.NextAsync());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_failing_and_a_hanging_item_block_no_other()
    {
        var good = new RecordingTask("good");
        var hanging = new HangingTask();
        await using var host = new WorkerHost(2, good, hanging, new FailingTask());
        host.Outbox.Apply([], [Item("bad", "a", host.Clock.GetUtcNow()), Item("hanging", "b", host.Clock.GetUtcNow())]);
        await host.Worker.StartAsync(CancellationToken.None);
        await hanging.Began;

        host.Outbox.Apply([], [.. Enumerable.Range(0, 20).Select(i => Item("good", $"{i:00}", host.Clock.GetUtcNow()))]);
        host.Get<OutboxSignal>().Set();

        var done = new List<string>();
        while (done.Count < 20) done.Add(await good.NextAsync());

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i:00}"), done.Order(StringComparer.Ordinal));
        await host.StopAsync();
    }

    [Fact]
    public async Task An_item_that_always_fails_rests_longer_and_longer_and_is_given_up_after_more_than_three_days()
    {
        await using var host = Host(new FailingTask());
        var began = host.Clock.GetUtcNow();
        var runner = host.Get<OutboxRunner>();
        host.Outbox.Apply([], [Item("bad", "1", began)]);

        var rests = new List<TimeSpan>();
        while (await host.Outbox.NextDueAsync(CancellationToken.None) is { } due)
        {
            if (rests.Count > 0 || due > host.Clock.GetUtcNow()) rests.Add(due - host.Clock.GetUtcNow());
            host.Clock.SetUtcNow(due);
            var item = Assert.Single(await host.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(3), CancellationToken.None));
            await runner.RunAsync(item, CancellationToken.None);
        }

        Assert.Equal(19, rests.Count);
        Assert.Equal([0.5, 2, 10, 30, 60, 120, 240, 360, 360], rests.Take(9).Select(r => r.TotalMinutes));
        Assert.Equal(new TimeSpan(3, 7, 42, 30), host.Clock.GetUtcNow() - began);
        Assert.True(await host.Outbox.RequeueAsync(new("bad", "1"), CancellationToken.None));
        Assert.Equal("InvalidOperationException", Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None)).LastError);
    }

    [Fact]
    public async Task An_item_that_somebody_requeues_is_tried_as_often_as_a_new_one()
    {
        await using var host = new WorkerHost(1, b => b.ConfigureOutbox(o => o.MaxLeases = 3), new FailingTask());
        host.Outbox.Apply([], [Item("bad", "1", host.Clock.GetUtcNow())]);

        for (var round = 1; round <= 3; round++)
        {
            var rests = new List<double>();
            while (await host.Outbox.NextDueAsync(CancellationToken.None) is { } due)
            {
                rests.Add((due - host.Clock.GetUtcNow()).TotalSeconds);
                host.Clock.SetUtcNow(due);
                await host.Get<OutboxRunner>().RunAsync(Assert.Single(await host.Outbox.LeaseAsync(1, TimeSpan.FromMinutes(3), CancellationToken.None)), CancellationToken.None);
            }

            Assert.Equal([0, 30, 120], rests);
            Assert.True(await host.Outbox.RequeueAsync(new("bad", "1"), CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_ended_and_counts_as_failed()
    {
        var hanging = new HangingTask();
        await using var host = Host(hanging);
        host.Outbox.Apply([], [Item("hanging", "1", host.Clock.GetUtcNow())]);
        var item = Assert.Single(await host.Outbox.LeaseAsync(1, TimeSpan.FromMinutes(3), CancellationToken.None));

        var run = host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await host.Clock.SomebodyWaitsAsync(Timeout);
            host.Clock.Advance(Timeout);
        }

        await run;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("timeout", Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None)).LastError);
        Assert.Equal(3, hanging.Count);
    }

    [Fact]
    public async Task A_kind_nobody_knows_is_kept_for_a_node_that_does()
    {
        await using var host = Host();
        host.Outbox.Apply([], [Item("unknown", "1", host.Clock.GetUtcNow())]);
        var item = Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None));

        await host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);

        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromSeconds(30), await host.Outbox.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_item_a_task_gives_up_is_not_tried_again_until_somebody_requeues_it()
    {
        await using var host = Host(new GivingUpTask());
        host.Outbox.Apply([], [Item("hopeless", "1", host.Clock.GetUtcNow())]);
        var item = Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None));

        await host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);

        Assert.Null(await host.Outbox.NextDueAsync(CancellationToken.None));
        Assert.True(await host.Outbox.RequeueAsync(new("hopeless", "1"), CancellationToken.None));
        Assert.Equal("no_use", Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None)).LastError);
    }

    [Fact]
    public async Task An_item_a_task_puts_off_rests_at_once_and_is_given_up_with_the_tasks_reason_in_the_end()
    {
        var task = new PuttingOffTask();
        await using var host = new WorkerHost(1, b => b.ConfigureOutbox(o => o.MaxLeases = 3), task);
        host.Outbox.Apply([], [Item("later", "1", host.Clock.GetUtcNow())]);

        var rests = new List<double>();
        while (await host.Outbox.NextDueAsync(CancellationToken.None) is { } due)
        {
            rests.Add((due - host.Clock.GetUtcNow()).TotalSeconds);
            host.Clock.SetUtcNow(due);
            await host.Get<OutboxRunner>().RunAsync(Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None)), CancellationToken.None);
        }

        Assert.Equal([0, 30, 120], rests);
        Assert.Equal(3, task.Count);
        Assert.Equal("not_now", Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)).LastError);
    }

    [Fact]
    public async Task An_item_that_waits_comes_back_as_often_as_it_takes_and_has_all_its_tries_then()
    {
        var task = new WaitingTask();
        await using var host = new WorkerHost(1, b => b.ConfigureOutbox(o => o.MaxLeases = 3), task);
        host.Outbox.Apply([], [Item("waiting", "1", host.Clock.GetUtcNow())]);

        var rests = new List<double>();
        while (await host.Outbox.NextDueAsync(CancellationToken.None) is { } due)
        {
            rests.Add((due - host.Clock.GetUtcNow()).TotalSeconds);
            host.Clock.SetUtcNow(due);
            task.MayGo = rests.Count > 10;
            await host.Get<OutboxRunner>().RunAsync(Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None)), CancellationToken.None);
        }

        Assert.Equal([0, .. Enumerable.Repeat<double>(30, 11), 120], rests);
        Assert.Equal("not_now", Assert.Single(await host.Outbox.DeadLettersAsync(null, 10, CancellationToken.None)).LastError);
    }

    [Fact]
    public async Task Stopping_the_host_gives_an_item_back_at_once()
    {
        var hanging = new HangingTask();
        await using var host = Host(hanging);
        host.Outbox.Apply([], [Item("hanging", "1", host.Clock.GetUtcNow())]);
        await host.Worker.StartAsync(CancellationToken.None);
        await hanging.Began;

        await host.StopAsync();

        var again = Assert.Single(await host.Outbox.LeaseAsync(1, Poll, CancellationToken.None));
        Assert.Equal("stopped", again.LastError);
    }

    [Fact]
    public async Task A_worker_whose_lease_was_lost_while_it_worked_says_so_and_leaves_the_item_to_the_newer_one()
    {
        using var log = new RecordingLog();
        await using var host = new WorkerHost(1, b => b.Services.AddLogging(l => l.AddProvider(log)), new RecordingTask("good"), new FailingTask(), new GivingUpTask());
        string[] kinds = ["good", "bad", "hopeless"];
        host.Outbox.Apply([], [.. kinds.Select(k => Item(k, "1", host.Clock.GetUtcNow()))]);
        var lost = await host.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(3), CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        var newer = await host.Outbox.LeaseAsync(10, TimeSpan.FromMinutes(3), CancellationToken.None);

        foreach (var item in lost) await host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);

        Assert.Equal(3, log.Lines.Count(l => l.Id.Name == "OutboxLeaseLost"));
        Assert.DoesNotContain(log.Lines, l => l.Id.Name is "OutboxItemFailed" or "OutboxItemGivenUp");
        foreach (var item in newer) Assert.True(await host.Outbox.CompleteAsync(item, CancellationToken.None));
    }

    [Fact]
    public void A_lease_shorter_than_its_tries_stops_the_start()
    {
        var e = Assert.Throws<OptionsValidationException>(() => new TestHost(b => b.ConfigureOutbox(o => o.LeaseDuration = TimeSpan.FromSeconds(90)))
            .Get<IOptions<OutboxOptions>>().Value);

        Assert.Contains("Make LeaseDuration longer, or AttemptTimeout, TriesPerLease or RetryDelay smaller.", e.Message, StringComparison.Ordinal);
    }

    private static OutboxItem Item(string kind, string reference, DateTimeOffset dueAt) => new() { Kind = kind, Reference = reference, DueAt = dueAt };

    private static WorkerHost Host(params IOutboxTask[] tasks) => new(4, tasks);

    private sealed class WorkerHost : IAsyncDisposable
    {
        private readonly TestHost _host;

        public WorkerHost(int concurrency, params IOutboxTask[] tasks)
            : this(concurrency, static _ => { }, tasks)
        {
        }

        public WorkerHost(int concurrency, Action<LiveChatBuilder> configure, params IOutboxTask[] tasks)
        {
            _host = new(
                b =>
                {
                    configure(b);
                    b.ConfigureOutbox(o => (o.PollInterval, o.AttemptTimeout, o.RetryDelay, o.Concurrency) = (Poll, Timeout, TimeSpan.Zero, concurrency));
                    foreach (var task in tasks) b.Services.AddSingleton(task);
                },
                Clock);
        }

        public WatchedClock Clock { get; } = new();

        public InMemoryOutboxStore Outbox => Get<InMemoryOutboxStore>();

        public OutboxWorker Worker => Get<IEnumerable<IHostedService>>().OfType<OutboxWorker>().Single();

        public T Get<T>()
            where T : notnull => _host.Get<T>();

        public Task StopAsync() => Worker.StopAsync(CancellationToken.None);

        public ValueTask DisposeAsync() => _host.DisposeAsync();
    }

    private sealed class RecordingTask(string kind) : IOutboxTask
    {
        private readonly System.Threading.Channels.Channel<string> _done = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public string Kind => kind;

        public ConcurrentQueue<string> Done { get; } = [];

        public Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            Done.Enqueue(item.Reference);
            _done.Writer.TryWrite(item.Reference);
            return Task.FromResult(OutboxOutcome.Done);
        }

        public async Task<string> NextAsync() => await _done.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class FailingTask : IOutboxTask
    {
        public string Kind => "bad";

        public Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken) => throw new InvalidOperationException("It does not work.");
    }

    private sealed class GivingUpTask : IOutboxTask
    {
        public string Kind => "hopeless";

        public Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken) => Task.FromResult(OutboxOutcome.GiveUp("no_use"));
    }

    private sealed class WaitingTask : IOutboxTask
    {
        public string Kind => "waiting";

        public bool MayGo { get; set; }

        public Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken) => Task.FromResult(MayGo ? OutboxOutcome.PutOff("not_now") : OutboxOutcome.Wait("something"));
    }

    private sealed class PuttingOffTask : IOutboxTask
    {
        public string Kind => "later";

        public int Count { get; private set; }

        public Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(OutboxOutcome.PutOff("not_now"));
        }
    }

    private sealed class HangingTask : IOutboxTask
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public string Kind => "hanging";

        public Task Began => _began.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public int Count => _count;

        public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            _began.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return OutboxOutcome.Done;
        }
    }
}
