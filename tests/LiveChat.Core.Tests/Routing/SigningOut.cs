using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Core.Tests.Routing;

public class SigningOut
{
    [Fact]
    public async Task Gives_the_chats_back_at_once_ahead_of_newer_ones_and_says_why()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var first = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var second = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        host.Agents.HeardFrom(ana.Id);
        var newer = await host.AChatAsync(await host.AVisitorAsync());

        var signedOut = await host.Agents.SignOutAsync(ana.Id);

        Assert.Equal(Availability.Offline, signedOut!.Availability);
        foreach (var chat in new[] { first, second })
        {
            var now = await host.NowAsync(chat);
            Assert.Equal((ChatStatus.Waiting, QueuedBy.LostAgent, null), (now.Status, now.QueuedBy, now.Agent));
            Assert.True(now.QueuedAt < newer.QueuedAt);
            var lost = Assert.Single((await host.Store.ReadAsync(chat.Id, 0, 100, CancellationToken.None))!.Entries.OfType<AgentLost>());
            Assert.Equal((ana.Id, "ana", true), (lost.Agent, lost.Name, lost.SignedOut));
        }
    }

    [Fact]
    public async Task Lets_them_ring_at_somebody_else_without_any_time_passing()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var ben = await host.AnAgentAsync("ben");

        await host.Agents.SignOutAsync(ana.Id);
        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ben.Id));
    }

    [Fact]
    public async Task Takes_back_what_rings_and_again_changes_nothing()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var ringing = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.True((await host.NowAsync(ringing)).RingsAt(ana.Id));

        await host.Agents.SignOutAsync(ana.Id);
        await host.RouteAsync();
        await host.Agents.SignOutAsync(ana.Id);

        Assert.False((await host.NowAsync(ringing)).RingsAt(ana.Id));
        Assert.DoesNotContain((await host.Store.ReadAsync(ringing.Id, 0, 100, CancellationToken.None))!.Entries, e => e is AgentLost);
        Assert.Null(await host.Agents.SignOutAsync(new("nobody")));
    }

    [Fact]
    public async Task Leaves_the_chats_with_who_is_back_before_they_are_taken()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var isBack = false;
        ((ChatStoreWithHooks)host.Store).AfterHeads = async query =>
        {
            if (query is not ChatQuery.ClaimedBy || isBack) return;

            isBack = true;
            await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Available);
        };

        await host.Agents.SignOutAsync(ana.Id);

        Assert.True(isBack);
        Assert.True((await host.NowAsync(chat)).IsWith(ana.Id));
    }

    [Fact]
    public async Task Goes_on_when_whoever_asked_has_gone_and_past_a_chat_that_cannot_be_given_back()
    {
        await using var host = new TestHost(ChatStoreWithHooks.AddTo);
        var ana = await host.AnAgentAsync("ana");
        var stuck = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var chats = new[] { stuck, await host.AnActiveChatAsync(await host.AVisitorAsync(), ana), await host.AnActiveChatAsync(await host.AVisitorAsync(), ana) };
        using var gone = new CancellationTokenSource();
        var store = (ChatStoreWithHooks)host.Store;
        store.AfterHeads = _ => gone.CancelAsync();
        store.BeforeCommit = commit => commit.Next.Id == stuck.Id ? throw new ConcurrencyConflictException(stuck.Id) : Task.CompletedTask;

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => host.Agents.SignOutAsync(ana.Id, gone.Token));

        Assert.True(gone.IsCancellationRequested);
        Assert.Equal([true, false, false], (await Task.WhenAll(chats.Select(host.NowAsync))).Select(c => c.IsWith(ana.Id)));
        store.BeforeCommit = _ => Task.CompletedTask;
        await host.Agents.SignOutAsync(ana.Id);
        Assert.False((await host.NowAsync(stuck)).IsWith(ana.Id));
    }

    [Fact]
    public async Task Leaves_nothing_to_accept_at_another_desk()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var ringing = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        var offer = (await host.NowAsync(ringing)).Offer!.Id;

        await host.Agents.SignOutAsync(ana.Id);

        Assert.Equal(ChatRefusal.OfferWithdrawn, (await host.Chats.AcceptAsync(new(ana.Id, ana.Name), ringing.Id, offer)).Refusal);
        Assert.False((await host.NowAsync(ringing)).IsWith(ana.Id));
    }
}
