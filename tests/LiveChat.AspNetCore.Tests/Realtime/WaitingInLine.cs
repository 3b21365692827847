using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class WaitingInLine
{
    [Fact]
    public async Task Customers_know_their_place_and_move_up_when_somebody_leaves()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var first = await host.CustomerAsync();
        await using var second = await host.CustomerAsync();
        var ahead = (await first.StartAsync()).Expect().Chat;
        var behind = (await second.StartAsync()).Expect().Chat;
        Assert.Equal((1, 2), (ahead.Position, behind.Position));

        var movedUp = second.Next<PositionEvent>("Position", p => p.Position == 1);
        (await first.LeaveAsync(ahead.Id)).Expect();

        Assert.Equal(new PositionEvent(behind.Id, 1), await movedUp);
        Assert.Equal(1, (await second.StateAsync()).Expect().Current?.Chat.Position);
    }

    [Fact]
    public async Task A_site_that_shows_no_place_tells_none()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Widget = w => w.Behaviour.ShowQueuePosition = false });
        await using var kim = await host.CustomerAsync();

        Assert.Null((await kim.StartAsync()).Expect().Chat.Position);
    }

    [Fact]
    public async Task Desks_see_how_many_wait()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var kim = await host.CustomerAsync();

        var waiting = ana.Next<QueuesEvent>("Queues", q => q.Queues is [{ Waiting: 1 }]);
        (await kim.StartAsync()).Expect();

        Assert.NotNull((await waiting).Queues[0].OldestSince);
        Assert.Equal(1, (await ana.StateAsync()).Expect().Queues.Single().Waiting);
    }

    [Fact]
    public async Task What_a_customer_writes_while_waiting_is_there_for_the_agent()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat;
        (await kim.SendAsync(chat.Id, "one more thing")).Expect();

        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        var rings = ana.Next<RingDto>("Ring");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();

        var page = (await ana.AcceptAsync(await rings)).Expect();
        Assert.Contains(page.Entries, e => e is MessageEntryDto { Text: "one more thing" });
    }
}
