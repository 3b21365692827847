using LiveChat.FaultyStores;
using LiveChat.Nodes;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Nodes;

/// <summary>Whether nodes know of each other that they are there, or no more. Hints leave the process, so that they have to read it.</summary>
public sealed class BeingThere : IAsyncLifetime, IAsyncDisposable
{
    private readonly FaultyStore _stores = new();
    private readonly WatchedClock _clock = new();
    private readonly List<TestHost> _nodes = [];

    [Fact]
    public async Task A_node_that_is_about_to_stop_is_gone_and_does_not_come_back()
    {
        var node = Node();
        await LookAsync(node);
        Assert.Single(await NoticesAsync(node));

        await node.Get<NodeHealth>().LeaveAsync();
        Assert.Empty(await NoticesAsync(node));

        await LookAsync(node);
        Assert.Empty(await NoticesAsync(node));
    }

    [Fact]
    public async Task A_node_that_leaves_while_it_says_that_it_is_there_is_gone()
    {
        var node = Node();
        var saved = _stores.Hold(nameof(ISettingsStore.SaveAsync));
        var looking = LookAsync(node);
        await saved.Reached;

        await node.Get<NodeHealth>().LeaveAsync();
        saved.LetGo();
        await looking;

        Assert.Empty(await NoticesAsync(node));
    }

    [Fact]
    public async Task A_node_whose_host_has_no_time_left_leaves_nothing_behind()
    {
        var node = Node();
        await LookAsync(node);

        await node.NodeWatch.StopAsync(new CancellationToken(true));

        Assert.Empty(await NoticesAsync(node));
    }

    [Fact]
    public async Task A_stop_waits_two_seconds_for_a_store_that_does_not_answer()
    {
        var node = Node();
        await LookAsync(node);
        var leaving = _stores.Hold(nameof(ISettingsStore.GetAsync));

        var stopping = node.NodeWatch.StopAsync(default);
        await leaving.Reached;
        Assert.False(stopping.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));

        leaving.LetGo();
    }

    [Fact]
    public async Task While_the_store_was_away_nobody_has_gone_for_whoever_looks_first()
    {
        var here = Node();
        var there = Node(here);
        foreach (var node in new[] { here, there, here }) await LookAsync(node);

        _stores.IsAway = true;
        for (var minute = 0; minute < 4; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(TimeSpan.FromSeconds(5), await LookAsync(here));
        }

        _stores.IsAway = false;
        Assert.Equal(TimeSpan.FromMinutes(1), await LookAsync(here));
        Assert.True(await HasOthersAsync(here));
        Assert.Equal(2, (await NoticesAsync(here)).Count);

        // By now it would have said that it is there.
        _clock.Advance(TimeSpan.FromMinutes(1));
        await LookAsync(here);
        Assert.False(await HasOthersAsync(here));
        Assert.Single(await NoticesAsync(here));
    }

    [Fact]
    public async Task A_node_that_could_not_say_that_it_is_there_tries_again_after_five_seconds()
    {
        _stores.IsAway = true;
        var node = Node();
        await node.NodeWatch.StartAsync(default);
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        _stores.IsAway = false;

        _clock.Advance(TimeSpan.FromSeconds(5));
        await _clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));

        Assert.Single(await NoticesAsync(node));
        await node.NodeWatch.StopAsync(default);
    }

    [Fact]
    public async Task A_node_that_could_not_announce_itself_takes_others_to_be_there_until_its_second_look()
    {
        _stores.FailBefore(nameof(ISettingsStore.SaveAsync));
        var node = Node();
        await node.NodeWatch.StartAsync(default);
        await _clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));
        Assert.True(await HasOthersAsync(node));

        _clock.Advance(TimeSpan.FromMinutes(1));
        await _clock.SomebodyWaitsAsync(TimeSpan.FromMinutes(1));

        Assert.False(await HasOthersAsync(node));
        await node.NodeWatch.StopAsync(default);
    }

    [Fact]
    public async Task What_was_known_two_minutes_ago_is_not_known_any_more()
    {
        var node = Node();
        await LookAsync(node);
        await LookAsync(node);

        _clock.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        Assert.False(await HasOthersAsync(node));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await HasOthersAsync(node));
    }

    [Fact]
    public async Task A_node_that_cannot_find_out_what_its_code_defines_is_there()
    {
        var node = Node(configure: b => b.AddWebhook("crm", w => (w.Url, w.Secret) = (new("https://hooks.example.com/in"), new('s', 32))));
        _stores.FailBefore(nameof(ISettingsStore.GetAsync));

        Assert.Equal(TimeSpan.FromMinutes(1), await LookAsync(node));

        Assert.Single(await NoticesAsync(node));
    }

    [Fact]
    public async Task Whoever_says_something_that_cannot_be_read_is_there()
    {
        var node = Node();
        await LookAsync(node);
        await LookAsync(node);
        Assert.False(await HasOthersAsync(node));

        await node.Get<ISettingsStore>().SaveAsync(new(SettingsKind.Node, "notices/newer"), """{"Host":"web-9"}""", 0, default);

        Assert.True(await HasOthersAsync(node));
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Enumerable.Reverse(_nodes)) await node.DisposeAsync();
    }

    private static Task<bool> HasOthersAsync(TestHost node) => node.Get<NodeHealth>().HasOtherNodesAsync();

    private static Task<TimeSpan> LookAsync(TestHost node) => node.NodeWatch.LookAsync(default);

    private static async Task<IReadOnlyList<SettingsDocument>> NoticesAsync(TestHost node) => await node.Get<ISettingsStore>().ListAsync(SettingsKind.Node, default);

    private TestHost Node(TestHost? beside = null, Action<LiveChatBuilder>? configure = null)
    {
        var node = new TestHost(
            b =>
            {
                b.UseWakeUps<Carrier>();
                configure?.Invoke(b);
                if (beside is null) _stores.AddTo<ISettingsStore>(b);
            },
            _clock,
            beside);
        _nodes.Add(node);
        return node;
    }
}
