using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class EndingARing
{
    private static readonly HostSetup RingAll = new() { LiveChat = l => l.AddQueue("all", q => q.RoutingPolicy = RoutingPolicies.Simultaneous) };

    [Fact]
    public async Task Taken_by_one_it_ends_at_the_others_and_says_who_took_it()
    {
        await using var host = await LiveChatHost.StartAsync(RingAll);
        await using var ana = await host.AgentAsync("ana");
        await using var anasPhone = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        await using var kim = await host.CustomerAsync();
        var rings = ana.Next<RingDto>("Ring");
        var ringsAtBen = ben.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        var ring = await rings;
        await ringsAtBen;

        var atBen = ben.Next<RingEndedEvent>("RingEnded");
        var atPhone = anasPhone.Next<RingEndedEvent>("RingEnded");
        (await ana.AcceptAsync(ring)).Expect();

        Assert.Equal(new RingEndedEvent(ring.ChatId, ring.OfferId, RingOutcomeDto.Taken, "ana (test)"), await atBen);
        Assert.Equal(new RingEndedEvent(ring.ChatId, ring.OfferId, RingOutcomeDto.Accepted), await atPhone);
    }

    [Fact]
    public async Task Declined_by_one_it_rings_on_at_the_other()
    {
        await using var host = await LiveChatHost.StartAsync(RingAll);
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        await using var kim = await host.CustomerAsync();
        var rings = Task.WhenAll(ana.Next<RingDto>("Ring"), ben.Next<RingDto>("Ring"));
        (await kim.StartAsync()).Expect();
        var ring = (await rings)[0];

        var atAna = ana.Next<RingEndedEvent>("RingEnded");
        (await ana.DeclineAsync(ring)).Expect();

        Assert.Equal(RingOutcomeDto.Declined, (await atAna).Outcome);
        Assert.True((await ana.DeclineAsync(ring)).Ok);
        var atBen = ben.Next<RingEndedEvent>("RingEnded");
        Assert.True((await ben.AcceptAsync(ring)).Ok);
        Assert.Equal(RingOutcomeDto.Accepted, (await atBen).Outcome);
        Assert.Single(ben.Seen<RingEndedEvent>("RingEnded"));
    }

    [Fact]
    public async Task When_the_customer_leaves_it_ends_and_accepting_says_why()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var rings = ana.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        var ring = await rings;

        var atAna = ana.Next<RingEndedEvent>("RingEnded");
        (await kim.LeaveAsync(ring.ChatId)).Expect();

        Assert.Equal(RingOutcomeDto.CustomerLeft, (await atAna).Outcome);
        Assert.Equal("customer_left", (await ana.AcceptAsync(ring)).Code);
    }

    [Fact]
    public async Task Missed_it_goes_to_the_next_agent_and_a_late_accept_finds_it_over()
    {
        var clock = new FakeTimeProvider();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Clock = clock,
            LiveChat = l => l.AddQueue("one", q => q.RoutingPolicy = RoutingPolicies.RoundRobin),
        });
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var rings = ana.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        var ring = await rings;
        await using var ben = await host.AgentAsync("ben");
        await using var sam = await host.CustomerAsync();

        var atAna = ana.Next<RingEndedEvent>("RingEnded", e => e.OfferId == ring.OfferId);
        var atBen = ben.Next<RingDto>("Ring", r => r.ChatId == ring.ChatId);
        clock.Advance(TimeSpan.FromSeconds(18));

        // The clock stands again: a pass that had begun before would not be followed by another one.
        (await sam.StartAsync()).Expect();

        Assert.Equal(RingOutcomeDto.Missed, (await atAna).Outcome);
        Assert.NotEqual(ring.OfferId, (await atBen).OfferId);
        Assert.Equal("offer_withdrawn", (await ana.AcceptAsync(ring)).Code);
        Assert.True((await ben.AcceptAsync(await atBen)).Ok);
    }
}
