using System.Collections.Concurrent;
using System.IO.Pipelines;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Draining;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Tests;
using LiveChat.Transcripts;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>A node that is asked to stop and finds something in its way. Time stands still unless a test moves it.</summary>
public class StoppingInSpiteOfTrouble
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly StopClock _clock = new();
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task Asking_again_neither_begins_anew_nor_cuts_short()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();

        // Whoever is just coming in may be told with the others, and when they are in.
        (await kim.StateAsync()).Expect();
        var told = kim.Next<DrainingEvent>("Draining");
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();

        Task[] asking = [Task.Run(lifetime.StopApplication), Task.Run(lifetime.StopApplication), host.StopAsync()];
        await told;
        (await kim.StateAsync()).Expect();
        Assert.DoesNotContain(asking, a => a.IsCompleted);

        await kim.DisposeAsync();
        await Task.WhenAll(asking).WaitAsync(Long);
        Assert.Single(kim.Seen<DrainingEvent>("Draining"));
    }

    [Fact]
    public async Task A_call_that_hangs_holds_it_for_5_seconds()
    {
        await using var host = await StartAsync(TimeSpan.Zero);
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat.Id;
        var append = _stores.Hold(nameof(IChatStore.AppendAsync));
        var sending = kim.SendAsync(chat, "Still here?");
        await append.Reached;
        await using var idle = await host.CustomerAsync();

        var stopping = WorkOf(host).StoppingAsync(CancellationToken.None);
        await idle.Closed;
        Assert.False(stopping.IsCompleted);
        _clock.Advance(Patience);
        await stopping.WaitAsync(Long);

        append.LetGo();
        (await sending).Expect();
    }

    [Fact]
    public async Task Queues_that_cannot_be_given_back_keep_nobody_from_being_told_for_longer_than_5_seconds_of_the_time_clients_have()
    {
        await using var host = await StartAsync(addStores: _stores.AddTo<IRoutingStore>);
        await using var kim = await host.CustomerAsync();
        var told = kim.Next<DrainingEvent>("Draining");

        // Whatever the router does about the new chat, it hangs in it.
        var hanging = _stores.Hold(nameof(IRoutingStore.AcquireAsync));
        (await kim.StartAsync()).Expect();
        await hanging.Reached;
        var limit = _clock.NextLimitAsync(Patience);

        var stopping = WorkOf(host).StoppingAsync(CancellationToken.None);
        await limit;
        _clock.Advance(Patience);
        Assert.Equal(new DrainingEvent(2_000), await told);
        (await kim.StateAsync()).Expect();

        _clock.Advance(TimeSpan.FromSeconds(10) - Patience);
        await kim.Closed.WaitAsync(Long);

        hanging.LetGo();
        await stopping.WaitAsync(Long);
    }

    [Fact]
    public async Task When_the_hosts_own_time_is_over_nobody_is_waited_for_any_more()
    {
        await using var host = await StartAsync();
        await using var kim = await host.CustomerAsync();
        var told = kim.Next<DrainingEvent>("Draining");
        using var over = new CancellationTokenSource();
        var stopping = WorkOf(host).StoppingAsync(over.Token);
        await told;
        (await kim.StateAsync()).Expect();

        await over.CancelAsync();

        await kim.Closed;
        await stopping.WaitAsync(Long);
    }

    [Fact]
    public async Task A_mail_on_its_way_has_the_time_in_which_clients_go()
    {
        var mails = new SlowMails();
        await using var host = await StartAsync(addStores: b =>
        {
            b.ConfigureTranscripts(t => t.SendDelay = TimeSpan.Zero).Services.AddSingleton<ITranscriptSender>(mails);
        });
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Agent.SendAsync(chat.Id, "I look it up")).Expect();
        var told = chat.Customer.Next<DrainingEvent>("Draining");
        (await chat.Agent.EndAsync(chat.Id)).Expect();
        await mails.Began.WaitAsync(Long);

        var stopping = host.StopAsync();
        await told;
        await mails.Hurried.WaitAsync(Long);
        (await chat.Customer.StateAsync()).Expect();
        Assert.False(stopping.IsCompleted);

        await chat.DisposeAsync();
        await stopping.WaitAsync(Long);
    }

    [Fact]
    public async Task Only_the_people_of_this_node_are_told_also_where_what_carries_the_hosts_hubs_reaches_all_nodes()
    {
        var joined = new ConcurrentBag<JoinedConnections>();
        void Join(LiveChatBuilder b) => b.Services.AddSingleton<HubLifetimeManager<CustomerHub>>(s =>
        {
            var one = new JoinedConnections(joined, s.GetRequiredService<ILogger<DefaultHubLifetimeManager<CustomerHub>>>());
            joined.Add(one);
            return one;
        });

        await using var nodes = await TwoNodes.StartAsync(Setup(TimeSpan.FromSeconds(10), Join), Setup(TimeSpan.Zero, Join));
        await using var here = await nodes.First.CustomerAsync();
        await using var there = await nodes.Second.CustomerAsync();
        var told = here.Next<DrainingEvent>("Draining");

        var stopping = nodes.First.StopAsync();
        await told;

        // Events come in order, so once this one is there no earlier one is missing.
        await using var ana = await TestAgent.ConnectAsync(nodes.Second, "ana");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        var (ring, entries) = (ana.Next<RingDto>("Ring"), there.Next<CustomerEntriesEvent>("Entries"));
        (await there.StartAsync()).Expect();
        (await ana.AcceptAsync(await ring)).Expect();
        await entries;
        Assert.Empty(there.Seen<DrainingEvent>("Draining"));

        await here.DisposeAsync();
        await stopping.WaitAsync(Long);
    }

    [Fact]
    public async Task A_call_that_comes_when_the_time_is_over_is_asked_to_come_again()
    {
        var drain = new Drain(Options.Create(new LiveChatHostOptions()), TimeProvider.System);
        var guard = new HubGuard(drain, null!, NullLogger<HubGuard>.Instance);
        drain.Close();

        var answer = await guard.InvokeMethodAsync(null!, _ => throw new InvalidOperationException("It was let through."));

        Assert.Equal("try_again", Assert.IsType<Reply<DoneDto>>(answer).Error?.Code);
    }

    [Fact]
    public async Task A_connection_that_comes_in_while_all_are_closed_is_closed_and_waited_for()
    {
        using var watch = new ConnectionWatch(Options.Create(new LiveChatHostOptions()), TimeProvider.System, NullLogger<ConnectionWatch>.Instance);
        await watch.EmptyAsync().WaitAsync(Long);
        watch.CloseWhenIdle();
        var leaves = new TaskCompletionSource();
        await using var late = new DefaultConnectionContext("late") { Transport = new WatchedTransport(new Pipe().Reader, new Pipe().Writer) };

        var lasting = watch.RunAsync(late, async connection =>
        {
            Assert.True((await connection.Transport.Input.ReadAsync().AsTask().WaitAsync(Long)).IsCanceled);
            await leaves.Task;
        });
        var empty = watch.EmptyAsync();
        Assert.False(empty.IsCompleted);

        leaves.SetResult();
        await Task.WhenAll(lasting, empty).WaitAsync(Long);
    }

    [Theory]
    [InlineData(15, 30, false)]
    [InlineData(16, 30, true)]
    [InlineData(0, 31, true)]
    public async Task A_host_that_would_be_cut_off_says_so_when_it_starts(int drainSeconds, int attemptSeconds, bool warns)
    {
        using var log = new RecordingLog(LogLevel.Warning);
        await using var host = await LiveChatHost.StartAsync(Setup(TimeSpan.FromSeconds(drainSeconds), b => b.ConfigureOutbox(o => o.AttemptTimeout = TimeSpan.FromSeconds(attemptSeconds))) with { Log = log });

        var warnings = log.Lines.Where(l => l.Id.Name == "ShutdownTimeTooShort").Select(l => l.Text).ToList();
        Assert.Equal(warns ? 1 : 0, warnings.Count);
        if (warns) Assert.Contains("may take 00:00:31", warnings[0], StringComparison.Ordinal);
    }

    private static DrainWork WorkOf(LiveChatHost host) => host.Services.GetServices<IHostedService>().OfType<DrainWork>().Single();

    private Task<LiveChatHost> StartAsync(TimeSpan? drainTime = null, Action<LiveChatBuilder>? addStores = null)
        => LiveChatHost.StartAsync(Setup(drainTime ?? TimeSpan.FromSeconds(10), addStores));

    private HostSetup Setup(TimeSpan drainTime, Action<LiveChatBuilder>? more = null) => new()
    {
        Clock = _clock,
        Options = o =>
        {
            HostSetup.Generous(o);
            o.DrainTime = drainTime;
        },
        LiveChat = b =>
        {
            _stores.AddTo<IChatStore>(b);
            Neighbour.AddTo(b);
            more?.Invoke(b);
        },
    };

    /// <summary>Tells when somebody began to wait for something with a limit.</summary>
    private sealed class StopClock : FakeTimeProvider
    {
        private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _limits = new();

        /// <summary>Call it before what sets the limit.</summary>
        public Task NextLimitAsync(TimeSpan time)
        {
            var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _limits[time] = next;
            return next.Task.WaitAsync(Long);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (state is CancellationTokenSource && _limits.TryGetValue(dueTime, out var next)) next.TrySetResult();
            return timer;
        }
    }

    /// <summary>Takes a mail only when the host stops.</summary>
    private sealed class SlowMails : ITranscriptSender
    {
        private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _hurried = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Began => _began.Task;

        public Task Hurried => _hurried.Task;

        public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
        {
            _began.TrySetResult();
            using var stopped = cancellationToken.Register(() => _hurried.TrySetResult());
            await _hurried.Task;
            return OutboxOutcome.Done;
        }
    }

    /// <summary>Reaches everybody at all nodes, as a backplane does.</summary>
    private sealed class JoinedConnections(ConcurrentBag<JoinedConnections> all, ILogger<DefaultHubLifetimeManager<CustomerHub>> logger) : DefaultHubLifetimeManager<CustomerHub>(logger)
    {
        public override async Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default)
        {
            foreach (var node in all.Where(n => n != this)) await node.SendOwnAsync(methodName, args);
            await SendOwnAsync(methodName, args);
        }

        private Task SendOwnAsync(string methodName, object?[] args) => base.SendAllAsync(methodName, args, CancellationToken.None);
    }
}
