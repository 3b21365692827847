using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
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

    /// <summary>After six have left, those who are still there hear how long it may take.</summary>
    [Fact]
    public async Task Customers_are_told_how_long_it_may_take_as_soon_as_that_is_known()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var last = await host.CustomerAsync();
        var customers = new List<TestCustomer>();
        for (var i = 0; i < QueuePace.LeastDepartures; i++)
        {
            var customer = await host.CustomerAsync();
            customers.Add(customer);
            (await customer.StartAsync()).Expect();
        }

        var own = (await last.StartAsync()).Expect().Chat;
        Assert.Null(own.Wait);
        for (var i = 0; i < customers.Count; i++)
        {
            var place = customers.Count - i;
            var movedUp = last.Next<PositionEvent>("Position", p => p.Position == place);
            (await customers[i].LeaveAsync((await customers[i].StateAsync()).Expect().Current!.Chat.Id)).Expect();
            Assert.Equal(i == customers.Count - 1, (await movedUp).Wait is not null);
            await customers[i].DisposeAsync();
        }

        Assert.NotNull((await last.StateAsync()).Expect().Current?.Chat.Wait);
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
