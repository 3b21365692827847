using LiveChat.Agents;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Routing;

public class GoingAwayIdle
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>How much later than after the time it may take.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Limit = new AgentOptions().AwayWhenIdleFor!.Value;

    private readonly OutdatedRoutingStore _old = new();

    [Fact]
    public async Task Whose_desks_nobody_touches_is_away_and_told_why()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");

        await SitIdleAsync(host, ana, Limit);
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));

        await SitIdleAsync(host, ana, Late, since: Limit);
        Assert.Equal((Availability.Away, AvailabilityNotice.Idle), await StatusAsync(host, ana));
        Assert.Single(host.Told.Agents, a => a is { Notice: AvailabilityNotice.Idle, Availability: Availability.Away });

        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task Who_does_something_at_one_of_two_desks_stays()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");

        for (var passed = TimeSpan.Zero; passed < 2 * Limit; passed += Heartbeat)
        {
            // Whichever is heard last.
            host.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.FromSeconds(3));
            host.Agents.HeardFrom(ana.Id, idleFor: passed);
            await host.PassAsync(Heartbeat);
        }

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Who_does_something_at_a_desk_of_another_node_stays()
    {
        await using var host = new TestHost();
        await using var other = new TestHost(beside: host);
        var ana = await host.AnAgentAsync("ana");

        for (var passed = TimeSpan.Zero; passed < 2 * Limit; passed += Heartbeat)
        {
            other.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.FromSeconds(3));
            await other.RouteAsync();
            host.Agents.HeardFrom(ana.Id, idleFor: passed);
            await host.PassAsync(Heartbeat);
        }

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Who_did_something_before_the_store_was_back_stays()
    {
        var faults = new FaultyStores.FaultyStore();
        await using var host = new TestHost(faults.AddTo<IAgentStore>);
        var ana = await host.AnAgentAsync("ana");
        await SitIdleAsync(host, ana, Limit);

        faults.IsAway = true;
        host.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.Zero);
        await Assert.ThrowsAsync<StoreUnavailableException>(host.RouteAsync);
        faults.IsAway = false;
        await SitIdleAsync(host, ana, Limit);

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task After_a_pause_of_the_machine_desks_of_other_nodes_are_heard_first()
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.AwayWhenIdleFor = TimeSpan.FromMinutes(1)));
        await using var other = new TestHost(beside: host);
        var ana = await host.AnAgentAsync("ana");
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(75); passed += Heartbeat)
        {
            other.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.FromSeconds(3));
            await other.RouteAsync();
            await host.PassAsync(Heartbeat);
        }

        await SitIdleAsync(host, ana, TimeSpan.FromSeconds(45), since: TimeSpan.FromMinutes(1));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        other.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.FromSeconds(3));
        host.Agents.HeardFrom(ana.Id, idleFor: TimeSpan.FromMinutes(2));
        await host.RouteAsync();
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));

        await other.RouteAsync();
        await SitIdleAsync(host, ana, TimeSpan.FromSeconds(45), since: TimeSpan.FromMinutes(2));
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task A_desk_that_says_nothing_of_it_is_never_idle()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");

        for (var passed = TimeSpan.Zero; passed < 2 * Limit; passed += Heartbeat)
        {
            host.Agents.HeardFrom(ana.Id);
            await host.PassAsync(Heartbeat);
        }

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Without_a_time_nobody_is_ever_idle()
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.AwayWhenIdleFor = null));
        var ana = await host.AnAgentAsync("ana");

        await SitIdleAsync(host, ana, 2 * Limit);

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task With_a_chat_an_agent_stays_and_the_time_begins_at_its_end()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var dana = await host.AVisitorAsync();
        var chat = await host.AnActiveChatAsync(dana, ana);

        await SitIdleInAsync(host, chat, dana, ana, 2 * Limit);
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
        await host.Chats.EndAsync(dana, chat.Id);
        await SitIdleAsync(host, ana, Limit - Heartbeat, since: 2 * Limit);
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));

        await SitIdleAsync(host, ana, Late, since: 3 * Limit);
        Assert.Equal((Availability.Away, AvailabilityNotice.Idle), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Where_something_rings_an_agent_stays()
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.AwayWhenIdleFor = TimeSpan.FromMinutes(1))
            .AddQueue("patient", q => (q.OfferTimeout, q.RingTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1))));
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await SitIdleAsync(host, ana, TimeSpan.FromMinutes(5));

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));
    }

    [Fact]
    public async Task A_chat_taken_in_the_last_moment_comes_first()
    {
        await using var host = new TestHost(_old.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var dana = await host.AVisitorAsync();
        var chat = await host.AnActiveChatAsync(dana, ana);

        // Looked at before it rang.
        _old.Agents = c => c with { Load = 0 };
        await SitIdleInAsync(host, chat, dana, ana, Limit + Late);

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
    }

    [Fact]
    public async Task A_choice_made_in_the_last_moment_comes_first()
    {
        await using var host = new TestHost(_old.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var before = (await host.Get<IAgentStore>().FindAsync(ana.Id, default))!;
        await SitIdleAsync(host, ana, TimeSpan.FromMinutes(2));
        _old.Agents = c => c with { Agent = before with { ActiveAt = DateTimeOffset.MinValue, LeaseUntil = DateTimeOffset.MaxValue } };

        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Offline);
        await host.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((Availability.Offline, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Who_comes_back_by_choice_has_the_whole_time_again()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await SitIdleAsync(host, ana, Limit + Late);

        // From another desk, which nobody has heard from yet.
        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Available);
        await SitIdleAsync(host, ana, Limit - Heartbeat, since: Limit + Late);
        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));

        await SitIdleAsync(host, ana, Late, since: 2 * Limit);
        Assert.Equal((Availability.Away, AvailabilityNotice.Idle), await StatusAsync(host, ana));
    }

    [Fact]
    public async Task Who_opens_the_desk_the_next_morning_is_there()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await host.PassAsync(TimeSpan.FromMinutes(2));
        host.Clock.Advance(TimeSpan.FromHours(15));
        await host.PassAsync(TimeSpan.FromMinutes(2));

        await host.Agents.SignInAsync(new("ana", "ana"));
        await host.PassAsync(TimeSpan.FromSeconds(40));

        Assert.Equal((Availability.Available, AvailabilityNotice.None), await StatusAsync(host, ana));
    }

    [Theory]
    [InlineData("00:00:59", false)]
    [InlineData("00:01:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("1.00:00:01", false)]
    public async Task The_time_is_between_a_minute_and_a_day(string time, bool isAllowed)
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.AwayWhenIdleFor = TimeSpan.Parse(time, null)));

        var refusal = Record.Exception(() => host.Get<IOptions<AgentOptions>>().Value);

        Assert.Equal(isAllowed, refusal is null);
        Assert.True(refusal is null or OptionsValidationException);
    }

    /// <summary>An open desk at which nobody does anything, since some time before.</summary>
    private static async Task SitIdleAsync(TestHost host, Participant.OfAgent agent, TimeSpan time, TimeSpan since = default)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Heartbeat)
        {
            host.Agents.HeardFrom(agent.Id, since + passed);
            await host.PassAsync(Heartbeat);
        }
    }

    /// <summary>An open desk at which nobody does anything while a customer writes; else the chat would end by itself.</summary>
    private static async Task SitIdleInAsync(TestHost host, Chat chat, Participant.Customer customer, Participant.OfAgent agent, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += Heartbeat)
        {
            await host.SayAsync(customer, chat, "I am still here");
            await SitIdleAsync(host, agent, Heartbeat, since: passed);
        }
    }

    private static async Task<(Availability Availability, AvailabilityNotice Notice)> StatusAsync(TestHost host, Participant.OfAgent agent)
    {
        var now = (await host.Get<IAgentStore>().FindAsync(agent.Id, default))!;
        return (now.Availability, now.Notice);
    }
}
