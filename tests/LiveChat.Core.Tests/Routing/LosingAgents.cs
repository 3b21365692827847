using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Routing;

public class LosingAgents
{
    [Fact]
    public async Task One_who_is_back_just_before_a_chat_is_taken_keeps_it()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var tries = BeforeTheFirstCommit(host, () => host.Agents.SignInAsync(new("ana", "ana")));

        await host.PassAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(1, tries());
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
        Assert.True((await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.IsPresent(host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task One_who_only_changed_just_before_a_chat_is_taken_loses_it_in_the_next_pass()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var tries = BeforeTheFirstCommit(host, () => host.Agents.SetAvailabilityAsync(ana.Id, Availability.Away));

        await host.PassAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(1, tries());
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));

        await host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
        Assert.Null((await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.LeaseUntil);
    }

    [Fact]
    public async Task One_who_takes_a_chat_while_the_others_are_taken_loses_it_in_the_next_pass()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        await host.RouteAsync();
        var ana = await host.AnAgentAsync("ana");
        var late = await host.AChatAsync(await host.AVisitorAsync());
        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Away);
        var isDone = false;
        ((ChatStoreWithHooks)host.Store).AfterHeads = async query =>
        {
            if (query is not ChatQuery.ClaimedBy || isDone) return;

            // A node that has not noticed yet lets it ring, and a desk that has not either accepts.
            isDone = true;
            var (offer, now) = (OfferId.New(host.Clock.GetUtcNow()), host.Clock.GetUtcNow());
            await host.Get<ChatUpdater>().UpdateAsync(late.Id, c => c.MakeOffer(offer, [ana.Id], now.AddMinutes(1), now), CancellationToken.None);
            Assert.True((await host.Chats.AcceptAsync(ana, late.Id, offer)).Ok);
        };

        await host.PassAsync(TimeSpan.FromSeconds(60));
        Assert.True(isDone);
        await host.RouteAsync();

        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(late)).Status);
        Assert.Null((await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.LeaseUntil);
    }

    [Fact]
    public async Task An_outage_takes_no_chat_from_an_open_desk()
    {
        var faults = new FaultyStore();
        await using var host = new TestHost(faults.AddTo<IAgentStore>);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await BeAtTheDeskAsync(host, ana, times: 5);

        faults.IsAway = true;
        for (var heartbeat = 0; heartbeat < 5; heartbeat++)
        {
            host.Agents.HeardFrom(ana.Id);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => host.PassAsync(TimeSpan.FromSeconds(15)));
            host.Clock.Advance(TimeSpan.FromSeconds(10));
            await Assert.ThrowsAsync<StoreUnavailableException>(host.RouteAsync);
        }

        // Back before the next heartbeat: what was heard during the outage counts.
        faults.IsAway = false;
        await host.RouteAsync();
        Assert.True((await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.IsPresent(host.Clock.GetUtcNow()));

        await BeAtTheDeskAsync(host, ana, times: 5);
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
    }

    [Fact]
    public async Task A_sign_of_life_from_long_before_the_outage_ended_rings_nobody()
    {
        var faults = new FaultyStore();
        await using var host = new TestHost(faults.AddTo<IAgentStore>);
        var ana = await host.AnAgentAsync("ana");
        host.Agents.HeardFrom(ana.Id);
        faults.IsAway = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(host.RouteAsync);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        faults.IsAway = false;
        await host.RouteAsync();

        Assert.False((await host.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.IsPresent(host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task After_an_outage_a_desk_of_another_node_has_a_minute_to_be_heard()
    {
        var faults = new FaultyStore();
        await using var host = new TestHost(faults.AddTo<IRoutingStore>);
        await using var other = new TestHost(beside: host);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await BeAtTheDeskAsync(host, ana, times: 5);

        faults.IsAway = true;
        host.Clock.Advance(TimeSpan.FromSeconds(70));
        await Assert.ThrowsAsync<StoreUnavailableException>(host.RouteAsync);

        faults.IsAway = false;
        await host.PassAsync(TimeSpan.FromSeconds(55));
        other.Agents.HeardFrom(ana.Id);
        await other.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(40));
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));

        await host.PassAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task After_a_start_a_desk_has_a_minute_to_come_back()
    {
        await using var before = new TestHost();
        var ana = await before.AnAgentAsync("ana");
        var chat = await before.AnActiveChatAsync(await before.AVisitorAsync(), ana);
        before.Clock.Advance(TimeSpan.FromHours(1));

        await using var host = new TestHost(beside: before);
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(55));
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));

        await host.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task After_a_pause_of_the_process_a_desk_has_a_minute_to_be_heard()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await BeAtTheDeskAsync(host, ana, times: 5);

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(50));

        await BeAtTheDeskAsync(host, ana, times: 5);
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
    }

    private static async Task BeAtTheDeskAsync(TestHost host, Participant.OfAgent agent, int times)
    {
        for (var i = 0; i < times; i++)
        {
            host.Agents.HeardFrom(agent.Id);
            await host.PassAsync(TimeSpan.FromSeconds(15));
        }
    }

    /// <summary>Does something between the look at a lost agent and the commit that takes a chat.</summary>
    /// <returns>How many commits were tried so far.</returns>
    private static Func<int> BeforeTheFirstCommit(TestHost host, Func<Task> act)
    {
        var tries = 0;
        ((ChatStoreWithHooks)host.Store).BeforeCommit = _ => ++tries == 1 ? act() : Task.CompletedTask;
        return () => tries;
    }
}
