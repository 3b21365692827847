using LiveChat.FaultyStores;
using LiveChat.Nodes;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Tests;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Nodes;

/// <summary>Nodes over one store, whose code may define different things.</summary>
public sealed class DefiningTheSame : IAsyncLifetime, IAsyncDisposable
{
    private readonly RecordingLog _log = new(LogLevel.Information);
    private readonly RecordingLog _otherLog = new(LogLevel.Information);
    private readonly FaultyStore _stores = new();
    private readonly InMemoryWakeUps _shared = new();
    private readonly List<TestHost> _nodes = [];

    /// <summary>Nodes in other processes, as far as these know.</summary>
    public DefiningTheSame() => _shared.Join();

    [Fact]
    public async Task A_queue_with_another_setting_there_warns_once_on_both_and_the_log_says_when_it_is_over()
    {
        var here = Node(b => b.AddQueue("billing", q => q.OfferTimeout = TimeSpan.FromSeconds(20)));
        var there = Node(b => b.AddQueue("billing", q => q.OfferTimeout = TimeSpan.FromSeconds(30)), here);

        await LookAsync(here, there, here, there, here);

        Assert.Equal([$"queue billing differently: another OfferTimeout on {NameOf(there)}."], Differences(_log));
        Assert.Equal([$"queue billing differently: another OfferTimeout on {NameOf(here)}."], Differences(_otherLog));
        Assert.Equal(["queue billing"], here.Get<NodeHealth>().DifferentSettings);
        Assert.DoesNotContain(_log.Lines, l => l.Id.Name == "SettingsAgree");

        await StopAsync(there);
        await LookAsync(here, here);

        Assert.Contains("queue billing", Assert.Single(_log.Lines, l => l.Id.Name == "SettingsAgree").Text, StringComparison.Ordinal);
        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);
    }

    [Fact]
    public async Task What_only_one_node_defines_is_named_on_both()
    {
        var here = Node(b => b.AddQueue("first"));
        var there = Node(b => b.AddQueue("first").AddTeam("night"), here);

        await LookAsync(here, there, here);

        Assert.Equal([$"team night differently: not here, but on {NameOf(there)}."], Differences(_log));
        Assert.Equal([$"team night differently: here, but not on {NameOf(here)}."], Differences(_otherLog));
    }

    [Fact]
    public async Task Nodes_that_differ_alike_are_named_together()
    {
        var here = Node(b => b.AddQueue("first"));
        TestHost[] others = [Node(b => b.AddQueue("first").AddTeam("night"), here), Node(b => b.AddQueue("first").AddTeam("night"), here)];

        await LookAsync([.. others, here]);

        Assert.Equal([$"team night differently: not here, but on {string.Join(", ", others.Select(NameOf).Order(StringComparer.Ordinal))}."], Differences(_log));
    }

    [Fact]
    public async Task The_same_in_another_order_is_no_difference()
    {
        var here = Node(b => b.AddQueue("a").AddQueue("b").AddTeam("t", t => Add(t.Members, "ana", "ben")));
        var there = Node(b => b.AddTeam("t", t => Add(t.Members, "ben", "ana")).AddQueue("a").AddQueue("b"), here);

        await LookAsync(here, there, here);

        Assert.Empty(Differences(_log));
        Assert.Empty(Differences(_otherLog));
    }

    [Fact]
    public async Task A_killed_node_counts_for_three_minutes_and_leaves_nothing_behind()
    {
        var here = Node(b => b.AddQueue("new"));
        var killed = Node(b => b.AddQueue("old"), here);
        await LookAsync(killed, here);
        Assert.NotEmpty(here.Get<NodeHealth>().DifferentSettings);

        here.Clock.Advance(TimeSpan.FromMinutes(3) - TimeSpan.FromSeconds(1));
        await LookAsync(here);
        Assert.NotEmpty(here.Get<NodeHealth>().DifferentSettings);

        here.Clock.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(here);
        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);
        Assert.Single(await NoticesAsync(here));
    }

    [Fact]
    public async Task A_node_that_stood_still_and_was_taken_for_gone_is_heard_again()
    {
        var here = Node(b => b.AddQueue("new"));
        var paused = Node(b => b.AddQueue("old"), here);
        await LookAsync(paused, here);
        here.Clock.Advance(TimeSpan.FromMinutes(5));
        await LookAsync(here);
        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);

        await LookAsync(paused, here);

        Assert.NotEmpty(here.Get<NodeHealth>().DifferentSettings);
        Assert.Equal(2, (await NoticesAsync(here)).Count);
    }

    [Fact]
    public async Task A_node_that_stops_leaves_nothing_behind()
    {
        var node = Node(b => b.AddQueue("new"));
        await LookAsync(node, node);

        await StopAsync(node);

        Assert.Empty(await NoticesAsync(node));
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_once_and_changes_nothing_until_it_is_back()
    {
        var here = Node(b => _stores.AddTo<ISettingsStore>(b.AddQueue("new")));
        var there = Node(b => b.AddQueue("old"), here);
        await LookAsync(here, there, here);
        var known = here.Get<NodeHealth>().DifferentSettings;

        _stores.IsAway = true;
        await LookAsync(here, here);
        Assert.Equal(known, here.Get<NodeHealth>().DifferentSettings);
        Assert.Single(_log.Lines, l => l.Id.Name == "NodesNotCompared");

        _stores.IsAway = false;
        await StopAsync(there);
        await LookAsync(here);
        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_does_not_take_the_node_out()
    {
        var here = Node(b => _stores.AddTo<ISettingsStore>(b.AddQueue("new")));
        _stores.FailAfter(nameof(ISettingsStore.SaveAsync));
        await LookAsync(here);

        here.Clock.Advance(TimeSpan.FromMinutes(4));
        await LookAsync(here);
        var there = Node(b => b.AddQueue("old"), here);
        await LookAsync(there);

        Assert.NotEmpty(there.Get<NodeHealth>().DifferentSettings);
    }

    [Fact]
    public async Task A_node_that_is_alone_writes_nothing_until_another_one_comes()
    {
        var clock = new WatchedClock();
        _shared.Leave();
        var here = Node(b => b.AddQueue("new"), clock: clock);
        var watch = here.NodeWatch;
        await watch.StartAsync(default);
        await clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        clock.Advance(TimeSpan.FromMinutes(1));
        await clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(await NoticesAsync(here));

        _shared.Join();
        clock.Advance(TimeSpan.FromMinutes(1));
        await clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));

        Assert.Single(await NoticesAsync(here));
        await watch.StopAsync(default);
    }

    [Fact]
    public async Task A_node_that_is_alone_again_knows_of_no_difference()
    {
        var here = Node(b => b.AddQueue("new"));
        var there = Node(b => b.AddQueue("old"), here);
        await LookAsync(there, here);
        Assert.NotEmpty(here.Get<NodeHealth>().DifferentSettings);

        _shared.Leave();
        _shared.Leave();
        await LookAsync(here);

        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);
    }

    [Fact]
    public async Task Whether_others_are_there_is_read_where_hints_leave_the_process()
    {
        var here = Node(b => b.AddQueue("new").UseWakeUps<Carrier>());
        var there = Node(b => b.AddQueue("new").UseWakeUps<Carrier>(), here);
        var health = here.Get<NodeHealth>();
        await LookAsync(here, here);
        Assert.False(await health.HasOtherNodesAsync());

        await LookAsync(there);
        Assert.True(await health.HasOtherNodesAsync());
        for (var minute = 0; minute < 3; minute++)
        {
            here.Clock.Advance(TimeSpan.FromMinutes(1));
            await LookAsync(here);
        }

        Assert.False(await health.HasOtherNodesAsync());
    }

    [Fact]
    public async Task A_node_that_has_started_is_there_for_the_others_before_it_knows_what_its_code_defines()
    {
        var here = Node(b => b.AddQueue("new").UseWakeUps<Carrier>());
        var there = Node(b => _stores.AddTo<ISettingsStore>(b.AddQueue("old").AddWebhook("crm", w => (w.Url, w.Secret) = (new("https://hooks.example.com/in"), new('s', 32))).UseWakeUps<Carrier>()), here);
        var salted = _stores.Hold(nameof(ISettingsStore.GetAsync));

        await there.NodeWatch.StartAsync(default);
        await salted.Reached;

        await LookAsync(here, here);
        Assert.True(await here.Get<NodeHealth>().HasOtherNodesAsync());
        Assert.Empty(here.Get<NodeHealth>().DifferentSettings);

        // The salt, and what it was needed for.
        StoreFault[] saved = [_stores.Hold(nameof(ISettingsStore.SaveAsync)), _stores.Hold(nameof(ISettingsStore.SaveAsync))];
        foreach (var one in saved) one.LetGo();
        salted.LetGo();
        await saved[^1].Done;
        await LookAsync(here);
        Assert.Contains("queue old", here.Get<NodeHealth>().DifferentSettings);
        await StopAsync(there);
        Assert.False(await here.Get<NodeHealth>().HasOtherNodesAsync());
    }

    [Fact]
    public async Task A_node_whose_own_clock_is_behind_announces_itself_in_the_stores_time()
    {
        var here = Node(b => b.UseWakeUps<Carrier>());
        var clock = new WatchedClock();
        here.Clock.Advance(TimeSpan.FromMinutes(10));
        var there = Node(b => b.UseWakeUps<Carrier>(), here, clock);

        await LookAsync(here, here);
        await there.NodeWatch.StartAsync(default);

        Assert.True(await here.Get<NodeHealth>().HasOtherNodesAsync());
        await StopAsync(there);
    }

    [Fact]
    public async Task A_start_waits_two_seconds_for_a_store_that_does_not_answer()
    {
        var clock = new WatchedClock();
        var here = Node(b => _stores.AddTo<ISettingsStore>(b.UseWakeUps<Carrier>()), clock: clock);
        var announced = _stores.Hold(nameof(ISettingsStore.SaveAsync));

        var starting = here.NodeWatch.StartAsync(default);
        await announced.Reached;
        Assert.False(starting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await starting;

        announced.LetGo();
        await StopAsync(here);
    }

    [Fact]
    public async Task Hosts_of_one_process_know_of_each_other_without_reading()
    {
        var here = Node(b => _stores.AddTo<ISettingsStore>(b));
        _ = here.Get<WakeUpSender>();
        _stores.IsAway = true;

        Assert.True(await here.Get<NodeHealth>().HasOtherNodesAsync());
        _shared.Leave();
        Assert.False(await here.Get<NodeHealth>().HasOtherNodesAsync());
    }

    [Fact]
    public async Task What_a_newer_version_writes_is_left_alone()
    {
        var here = Node(b => b.AddQueue("new"));
        await here.Get<ISettingsStore>().SaveAsync(new(SettingsKind.Node, "notices/newer"), """{"Host":"web-9"}""", 0, default);

        await LookAsync(here);

        Assert.Empty(_log.Lines);
        Assert.Equal(2, (await NoticesAsync(here)).Count);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Enumerable.Reverse(_nodes)) await node.DisposeAsync();
        _log.Dispose();
        _otherLog.Dispose();
    }

    private static void Add(ICollection<string> names, params ReadOnlySpan<string> more)
    {
        foreach (var name in more) names.Add(name);
    }

    private static async Task LookAsync(params TestHost[] nodes)
    {
        foreach (var node in nodes) await node.NodeWatch.LookAsync(default);
    }

    private static Task StopAsync(TestHost node) => ((IHostedService)node.NodeWatch).StopAsync(default);

    private static string NameOf(TestHost node) => $"{Environment.MachineName} ({node.Get<ThisNode>().Id.Value[..8]})";

    private static async Task<IReadOnlyList<SettingsDocument>> NoticesAsync(TestHost node) => await node.Get<ISettingsStore>().ListAsync(SettingsKind.Node, default);

    /// <summary>What the warnings say differs.</summary>
    private static IEnumerable<string> Differences(RecordingLog log) => log.Lines.Where(l => l.Id.Name == "SettingsDiffer").Select(l =>
    {
        Assert.Equal(LogLevel.Warning, l.Level);
        return l.Text[..l.Text.IndexOf(" That is usual", StringComparison.Ordinal)]["Code defines ".Length..];
    });

    private TestHost Node(Action<LiveChatBuilder> configure, TestHost? beside = null, WatchedClock? clock = null)
    {
        var node = new TestHost(
            b =>
            {
                b.Services.AddSingleton<IWakeUps>(_shared).AddLogging(l => l.AddProvider(beside is null ? _log : _otherLog));
                configure(b);
            },
            clock,
            beside);
        _nodes.Add(node);
        return node;
    }
}
