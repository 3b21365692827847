using LiveChat.Chats;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

/// <summary>What becomes of a decision whose ground has moved before it is committed.</summary>
public class OutdatedDecisions
{
    private readonly OutdatedRoutingStore _old = new();

    [Fact]
    public async Task When_the_store_refuses_the_best_the_next_one_rings_in_the_same_pass()
    {
        await using var host = new TestHost(_old.AddTo);
        await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        _old.Agents = a => a.Agent.Id.Value == "ana" ? a with { Agent = a.Agent with { Fence = a.Agent.Fence - 1 } } : a;

        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ben.Id));
    }

    [Fact]
    public async Task Of_those_who_ring_at_once_only_the_refused_are_left_out()
    {
        await using var host = new TestHost(b => _old.AddTo(b.AddQueue("all", q => q.RoutingPolicy = RoutingPolicies.Simultaneous)));
        foreach (var name in new[] { "ana", "ben", "mia" }) await host.AnAgentAsync(name);
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        _old.Agents = a => a.Agent.Id.Value == "ben" ? a with { Agent = a.Agent with { Fence = a.Agent.Fence - 1 } } : a;

        await host.RouteAsync();

        Assert.Equal(["ana", "mia"], (await host.NowAsync(chat)).Claims.Select(c => c.Agent.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_has_changed_is_not_rung_on_what_was_known_before()
    {
        await using var host = new TestHost(_old.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        var before = await host.NowAsync(chat);
        await host.RouteAsync();
        await host.Chats.DeclineAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);

        // A router that does not know yet that ana declined.
        _old.Chats = _ => before;
        await host.RouteAsync();

        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }
}
