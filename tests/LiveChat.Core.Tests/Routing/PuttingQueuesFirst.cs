using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Routing;

/// <summary>The same agents work for two queues, and one of them comes first.</summary>
public class PuttingQueuesFirst
{
    [Fact]
    public async Task The_chat_of_the_higher_priority_rings_first_though_it_came_last()
    {
        await using var host = Host();
        var usual = await AChatAsync(host, "usual");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var urgent = await AChatAsync(host, "urgent");
        var ana = await AnAgentAsync(host, capacity: 1);

        await host.RouteAsync();

        Assert.True((await host.NowAsync(urgent)).RingsAt(ana.Id));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(usual)).Status);
    }

    [Fact]
    public async Task Without_one_the_order_of_the_queues_decides()
    {
        await using var host = Host(priority: 0);
        var usual = await AChatAsync(host, "usual");
        var urgent = await AChatAsync(host, "urgent");
        var ana = await AnAgentAsync(host, capacity: 1);

        await host.RouteAsync();

        Assert.True((await host.NowAsync(usual)).RingsAt(ana.Id));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(urgent)).Status);
    }

    [Fact]
    public async Task No_more_places_are_held_than_the_other_queue_takes()
    {
        await using var host = Host();
        var usual = await AChatAsync(host, "usual");
        var second = await AChatAsync(host, "usual");
        var third = await AChatAsync(host, "usual");
        var urgent = await AChatAsync(host, "urgent");
        var ana = await AnAgentAsync(host, capacity: 3);

        await host.RouteAsync();

        Assert.Equal([usual.Id, second.Id, urgent.Id], await RingingAsync(host, ana, usual, second, third, urgent));
    }

    [Fact]
    public async Task Nothing_is_held_for_a_chat_that_may_not_ring_there()
    {
        await using var host = Host();
        var urgent = await AChatAsync(host, "urgent");
        var ana = await AnAgentAsync(host, capacity: 1);
        await host.RouteAsync();
        var offer = (await host.NowAsync(urgent)).Offer!.Id;
        await host.Chats.DeclineAsync(ana, urgent.Id, offer);
        var usual = await AChatAsync(host, "usual");

        await host.RouteAsync();

        Assert.True((await host.NowAsync(usual)).RingsAt(ana.Id));
    }

    [Fact]
    public async Task It_is_said_who_is_held_back_and_looked_at_again_after_a_second()
    {
        await using var host = Host();
        var usual = await AChatAsync(host, "usual");
        var urgent = await AChatAsync(host, "urgent");
        await AnAgentAsync(host, capacity: 1);
        var (queues, store) = (host.Get<QueueCatalog>(), host.Get<IRoutingStore>());
        var now = host.Clock.GetUtcNow();
        var held = await host.Get<HeldPlaces>().ForOthersThanAsync(queues.Of(new("usual")), now, CancellationToken.None);

        var plan = QueueRouter.Decide(new(queues.Of(new("usual")), host.Get<PolicyCatalog>().Of(queues.Of(new("usual"))), [usual], await store.AgentsAsync(new("usual"), CancellationToken.None), now) { Held = held });
        var why = await host.Get<IRoutingJournal>().ExplainWaitingAsync(usual.Id);

        Assert.Empty(plan.Actions);
        Assert.Equal(now + TimeSpan.FromSeconds(1), plan.NextLook);
        Assert.Equal(ExclusionRules.Priority, Assert.Single(why!.Excluded).Rule);
        Assert.Empty((await host.Get<IRoutingJournal>().ExplainWaitingAsync(urgent.Id))!.Excluded);
    }

    [Fact]
    public async Task Of_three_queues_each_waits_for_those_above_it_only()
    {
        await using var host = Host(more: s => s.AddQueue("most-urgent", q => q.Priority = 9).AddWidget(KeyOf("most-urgent"), w => w.Queue = "most-urgent"));
        var usual = await AChatAsync(host, "usual");
        var urgent = await AChatAsync(host, "urgent");
        var most = await AChatAsync(host, "most-urgent");
        var ana = await AnAgentAsync(host, capacity: 2);

        await host.RouteAsync();

        Assert.Equal([urgent.Id, most.Id], await RingingAsync(host, ana, usual, urgent, most));
    }

    [Theory]
    [InlineData(-101)]
    [InlineData(101)]
    public void A_priority_out_of_bounds_stops_the_start(int priority)
    {
        var e = Assert.Throws<OptionsValidationException>(() => Host(priority).Get<QueueCatalog>());

        Assert.Contains("Priority", e.Message, StringComparison.Ordinal);
    }

    private static TestHost Host(int priority = 1, Action<LiveChatBuilder>? more = null) => new(s =>
    {
        s.AddQueue("usual").AddQueue("urgent", q => q.Priority = priority);
        s.AddWidget(KeyOf("usual"), w => w.Queue = "usual").AddWidget(KeyOf("urgent"), w => w.Queue = "urgent");
        more?.Invoke(s);
    });

    private static async Task<List<ChatId>> RingingAsync(TestHost host, Participant.OfAgent agent, params Chat[] chats)
    {
        var ringing = new List<ChatId>();
        foreach (var chat in chats)
        {
            if ((await host.NowAsync(chat)).RingsAt(agent.Id)) ringing.Add(chat.Id);
        }

        return ringing;
    }

    private static string KeyOf(string queue) => $"{queue}-site-key-0001";

    private static async Task<Chat> AChatAsync(TestHost host, string queue)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var visitor = await host.AVisitorAsync(KeyOf(queue));
        var outcome = await host.Chats.StartAsync(new()
        {
            Widget = new(KeyOf(queue)),
            Contact = visitor.Contact,
            Answers = new Dictionary<string, string> { ["name"] = "Dana Ray", ["email"] = "dana@example.com" },
        });
        return outcome.Chat!;
    }

    private static async Task<Participant.OfAgent> AnAgentAsync(TestHost host, int capacity)
    {
        var agent = await host.Agents.SignInAsync(new("ana", "ana") { Capacity = capacity });
        await host.Agents.SetAvailabilityAsync(agent.Id, Availability.Available);
        return new(agent.Id, "ana");
    }
}
