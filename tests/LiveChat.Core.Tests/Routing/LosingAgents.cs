using LiveChat.Agents;
using LiveChat.Chats;

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

    /// <summary>Does something between the look at a lost agent and the commit that takes a chat.</summary>
    /// <returns>How many commits were tried so far.</returns>
    private static Func<int> BeforeTheFirstCommit(TestHost host, Func<Task> act)
    {
        var tries = 0;
        ((ChatStoreWithHooks)host.Store).BeforeCommit = _ => ++tries == 1 ? act() : Task.CompletedTask;
        return () => tries;
    }
}
