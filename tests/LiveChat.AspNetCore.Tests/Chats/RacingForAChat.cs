using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Chats;

public class RacingForAChat
{
    [Fact]
    public async Task Of_two_agents_who_accept_in_the_same_moment_one_wins_each_time()
    {
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = HostSetup.Generous,
            LiveChat = l => l.AddQueue("all", q => q.RoutingPolicy = RoutingPolicies.Simultaneous),
        });
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        await using var kim = await host.CustomerAsync();
        TestAgent[] agents = [ana, ben];

        var races = LongRun.IsOn ? 10_000 : 1000;
        for (var i = 0; i < races; i++)
        {
            // Desks give signs of life; ten thousand races take longer than one counts.
            if (i % 100 == 0) await Task.WhenAll(agents.Select(a => a.HeartbeatAsync()));

            var atBoth = Task.WhenAll(agents.Select(a => a.Next<RingDto>("Ring")));
            (await kim.StartAsync()).Expect();
            var rings = await atBoth;
            Assert.Equal(rings[0].OfferId, rings[1].OfferId);

            var answers = await Task.WhenAll(ana.AcceptAsync(rings[0]), ben.AcceptAsync(rings[1]));

            var winner = answers.Single(a => a.Ok).Expect();
            var loser = answers.Single(a => !a.Ok);
            Assert.Equal(("already_taken", winner.Chat.AgentName), (loser.Code, loser.Error?.By));
            (await (winner.Chat.AgentId == "ana" ? ana : ben).EndAsync(rings[0].ChatId)).Expect();
        }
    }

    [Fact]
    public async Task The_same_message_sent_fifty_times_at_once_is_one_message_with_fifty_equal_answers()
    {
        // A hub answers one call of a connection after the other: at once means fifty connections.
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Options = o =>
            {
                HostSetup.Generous(o);
                o.Limits.ConnectionsPerPerson = 60;
            },
        });
        await using var chat = await OngoingChat.StartAsync(host);
        var tabs = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.CustomerAsync(chat.Customer.Visitor)));
        var before = (await chat.LogAsync()).Count;
        var id = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(tabs.Select(t => t.SendAsync(chat.Id, "only once", id)));

        Assert.Equal(50, answers.Length);
        Assert.Single(answers.Select(a => a.Expect()).Distinct());
        Assert.Equal(before + 1, (await chat.LogAsync()).Count);
        Assert.Equal("id_reused", (await tabs[0].SendAsync(chat.Id, "another text", id)).Code);
        foreach (var tab in tabs) await tab.DisposeAsync();
    }

    [Fact]
    public async Task Two_tabs_that_start_at_once_are_in_one_chat()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var first = await host.CustomerAsync();
        await using var second = await host.CustomerAsync(first.Visitor);

        var started = await Task.WhenAll(first.StartAsync(), second.StartAsync());

        Assert.Equal(started[0].Expect().Chat.Id, started[1].Expect().Chat.Id);
    }
}
