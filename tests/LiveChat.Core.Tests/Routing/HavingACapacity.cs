using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

/// <summary>How many chats an agent has at once is the host's to say of each.</summary>
public class HavingACapacity
{
    [Fact]
    public async Task What_the_host_says_of_an_agent_counts_and_otherwise_what_it_says_of_all()
    {
        await using var host = new TestHost(b => b.ConfigureAgents(a => a.Capacity = 2));

        Assert.Equal(5, (await host.Agents.SignInAsync(new("ana", "Ana") { Capacity = 5 })).Capacity);
        Assert.Equal(2, (await host.Agents.SignInAsync(new("ben", "Ben"))).Capacity);
        Assert.Equal(5, (await host.Agents.SignInAsync(new("ana", "Ana"))).Capacity);
        Assert.Equal(1, (await host.Agents.SignInAsync(new("ana", "Ana") { Capacity = 1 })).Capacity);
    }

    [Fact]
    public async Task Lowered_while_chats_run_it_takes_none_away_and_lets_none_ring_until_there_is_room()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var dana = await host.AVisitorAsync();
        var first = await host.AnActiveChatAsync(dana, ana);
        var second = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        await host.Agents.SignInAsync(new("ana", "ana") { Capacity = 1 });
        var third = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();
        Assert.Equal((ChatStatus.Active, ChatStatus.Active, ChatStatus.Waiting), ((await host.NowAsync(first)).Status, (await host.NowAsync(second)).Status, (await host.NowAsync(third)).Status));

        await host.Chats.EndAsync(ana, first.Id);
        await host.Chats.EndAsync(ana, second.Id);
        await host.RouteAsync();
        Assert.True((await host.NowAsync(third)).RingsAt(ana.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public async Task One_out_of_bounds_is_the_hosts_mistake(int capacity)
    {
        await using var host = new TestHost();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => host.Agents.SignInAsync(new("ana", "Ana") { Capacity = capacity }));
    }
}
