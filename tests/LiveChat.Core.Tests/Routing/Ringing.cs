using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

public class Ringing
{
    [Fact]
    public async Task A_ring_nobody_answers_goes_on_to_the_next_agent()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));

        await host.PassAsync(TimeSpan.FromSeconds(18));
        await host.RouteAsync();

        var now = await host.NowAsync(chat);
        Assert.False(now.RingsAt(ana.Id));
        Assert.True(now.RingsAt(ben.Id));
    }

    [Fact]
    public async Task A_declined_ring_goes_on_at_once()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        await host.Chats.DeclineAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ben.Id));
    }

    [Fact]
    public async Task Two_missed_rings_in_a_row_set_the_agent_away_and_say_why()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        await host.PassAsync(TimeSpan.FromSeconds(18));
        await host.Agents.SignInAsync(new("ana", "ana"));
        await host.PassAsync(TimeSpan.FromSeconds(5));
        await host.PassAsync(TimeSpan.FromSeconds(18));

        var agent = await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None);
        Assert.Equal((Availability.Away, AvailabilityNotice.MissedRings), (agent!.Availability, agent.Notice));
        Assert.Equal(Availability.Away, host.Told.Agents[^1].Availability);
    }

    [Fact]
    public async Task An_agent_who_is_away_is_not_rung()
    {
        await using var host = new TestHost();
        await host.AnAgentAsync("ana", Availability.Away);
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task A_waiting_chat_rings_when_an_agent_becomes_available()
    {
        await using var host = new TestHost();
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        var ana = await host.AnAgentAsync("ana");
        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));
    }

    [Fact]
    public async Task Nobody_is_rung_beyond_the_capacity_and_the_next_chat_rings_when_one_ends()
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.Capacity = 1));
        var ana = await host.AnAgentAsync("ana");
        var first = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var second = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(second)).Status);

        await host.Chats.EndAsync(ana, first.Id);
        await host.RouteAsync();

        Assert.True((await host.NowAsync(second)).RingsAt(ana.Id));
    }

    [Fact]
    public async Task Simultaneous_rings_at_all_and_the_first_to_accept_wins()
    {
        await using var host = new TestHost(b => b.AddQueue("all", q => q.RoutingPolicy = RoutingPolicies.Simultaneous));
        var ana = await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        var offer = (await host.NowAsync(chat)).Offer!.Id;

        var answers = await Task.WhenAll(host.Chats.AcceptAsync(ana, chat.Id, offer), host.Chats.AcceptAsync(ben, chat.Id, offer));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.Single(answers, a => a.Refusal is ChatRefusal.AlreadyTaken);
    }

    [Fact]
    public async Task Round_robin_rings_at_one_after_the_other()
    {
        await using var host = new TestHost(b => b.AddQueue("robin", q => q.RoutingPolicy = RoutingPolicies.RoundRobin));
        Participant.OfAgent[] agents = [await host.AnAgentAsync("ana"), await host.AnAgentAsync("ben"), await host.AnAgentAsync("mia")];
        var rung = new List<string>();

        for (var i = 0; i < 6; i++)
        {
            var chat = await host.AChatAsync(await host.AVisitorAsync());
            await host.RouteAsync();
            var now = await host.NowAsync(chat);
            var at = agents.Single(a => now.RingsAt(a.Id));
            rung.Add(at.Name);
            await host.Chats.AcceptAsync(at, chat.Id, now.Offer!.Id);
            await host.Chats.EndAsync(at, chat.Id);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["ana", "ben", "mia", "ana", "ben", "mia"], rung);
    }

    [Fact]
    public async Task Least_busy_rings_at_the_agent_with_the_lower_load()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ben.Id));
    }

    [Fact]
    public async Task When_the_overall_ring_time_is_over_a_queue_may_end_the_chat_resumably()
    {
        await using var host = new TestHost(b => b.AddQueue("short", q =>
        {
            q.RingTimeout = TimeSpan.FromSeconds(30);
            q.WhenNobodyAnswers = NoAnswer.End;
        }));
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.PassAsync(TimeSpan.FromSeconds(30));

        var now = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Ended, EndedBy.NoAnswer), (now.Status, now.EndedBy));
    }

    [Fact]
    public async Task When_the_overall_ring_time_is_over_a_chat_keeps_its_place_by_default()
    {
        await using var host = new TestHost();
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.PassAsync(TimeSpan.FromMinutes(5));

        var now = await host.NowAsync(chat);
        Assert.Equal(ChatStatus.Waiting, now.Status);
        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromMinutes(5), now.RingUntil);
        Assert.Equal(chat.QueuedAt, now.QueuedAt);
    }

    [Fact]
    public async Task A_chat_whose_agent_is_gone_for_a_minute_returns_ahead_of_newer_ones()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await host.PassAsync(TimeSpan.FromSeconds(30));
        var newer = await host.AChatAsync(await host.AVisitorAsync());

        await host.PassAsync(TimeSpan.FromSeconds(29));
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
        await host.PassAsync(TimeSpan.FromSeconds(1));
        await host.RouteAsync();

        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
        Assert.Equal([chat.Id, newer.Id], host.Told.Orders[^1]);
    }

    [Fact]
    public async Task A_sign_of_life_keeps_an_agents_chats()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);

        for (var i = 0; i < 8; i++)
        {
            host.Agents.HeardFrom(ana.Id);
            await host.PassAsync(TimeSpan.FromSeconds(15));
        }

        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
    }

    [Fact]
    public async Task An_answered_ring_ends_a_row_of_missed_ones()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(18));
        await host.PassAsync(TimeSpan.FromSeconds(5));
        await host.Chats.AcceptAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        await host.Chats.EndAsync(ana, chat.Id);
        await host.Agents.SignInAsync(new("ana", "ana"));

        await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(18));

        var agent = await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None);
        Assert.Equal((Availability.Available, 1), (agent!.Availability, agent.MissedRings));
    }

    [Fact]
    public async Task A_faulty_policy_rings_nobody_and_stops_no_other_queue()
    {
        await using var host = new TestHost(b => b
            .AddRoutingPolicy<FaultyPolicy>()
            .AddQueue("faulty", q =>
            {
                q.RoutingPolicy = "faulty";
                q.RingTimeout = TimeSpan.FromSeconds(30);
                q.WhenNobodyAnswers = NoAnswer.End;
            })
            .AddQueue("sound")
            .AddWidget("faulty-widget-key", w => w.Queue = "faulty")
            .AddWidget("livechat-default", w => w.Queue = "sound"));
        var ana = await host.AnAgentAsync("ana");
        var stuck = (await host.Chats.StartAsync(new()
        {
            Widget = new("faulty-widget-key"),
            Contact = (await host.AVisitorAsync("faulty-widget-key")).Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana", ["email"] = "dana@example.com" },
        })).Chat!;
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();
        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(stuck)).Status);

        await host.PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(EndedBy.NoAnswer, (await host.NowAsync(stuck)).EndedBy);
    }

    [Fact]
    public async Task More_chats_than_one_pass_takes_neither_fill_a_core_nor_keep_each_other_from_ending()
    {
        await using var host = new TestHost(b => b.AddQueue("long", q =>
        {
            q.RingTimeout = TimeSpan.FromSeconds(30);
            q.WhenNobodyAnswers = NoAnswer.End;
        }));
        for (var i = 0; i < 1300; i++) await host.AChatAsync(await host.AVisitorAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        for (var pass = 0; pass < 8; pass++) await host.RouteAsync();

        Assert.Empty(await host.Store.HeadsAsync(new ChatQuery.Open(), CancellationToken.None));
    }

    [Fact]
    public async Task Storing_signs_of_life_wakes_nobody()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await host.RouteAsync();
        var signal = host.Get<RoutingSignal>();
        await signal.WaitAsync(TimeSpan.Zero, CancellationToken.None);

        host.Agents.HeardFrom(ana.Id);
        await host.RouteAsync();

        Assert.False(signal.IsSet);
    }

    private sealed class FaultyPolicy : IRoutingPolicy
    {
        public string Name => "faulty";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => throw new InvalidOperationException("This policy is broken.");
    }
}
