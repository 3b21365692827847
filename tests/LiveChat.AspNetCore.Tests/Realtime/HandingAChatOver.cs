using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class HandingAChatOver
{
    [Fact]
    public async Task An_agent_who_was_lost_hears_nothing_of_what_is_said_to_the_next_one()
    {
        var clock = new FakeTimeProvider();
        var stores = new FaultyStore();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Clock = clock,
            Options = o => o.Limits.IdleTimeout = TimeSpan.FromHours(1),
            LiveChat = stores.AddTo<IRoutingStore>,
        });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");

        var rings = ben.Next<RingDto>("Ring");
        var goneForAna = chat.Agent.Next<AgentChatDto>("ChatChanged", c => c.AgentId is null);
        var returned = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [ReturnedEntryDto]);
        for (var second = 5; second <= 60; second += 5)
        {
            // The router looks after every change of an agent.
            var look = stores.Hold(nameof(IRoutingStore.DueAsync));
            look.LetGo();
            (await ben.HeartbeatAsync()).Expect();
            clock.Advance(TimeSpan.FromSeconds(5));
            (await ben.SetAvailabilityAsync(second % 10 == 5 ? AvailabilityDto.Away : AvailabilityDto.Available)).Expect();
            await look.Done;
        }

        Assert.Equal(ChatStatusDto.Waiting, (await goneForAna).Status);
        Assert.Null((await goneForAna).Preview);
        Assert.Equal(ChatStatusDto.Waiting, (await returned).Chat?.Status);
        (await ben.AcceptAsync(await rings)).Expect();

        var atBen = ben.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "my secret" }]);
        (await chat.Customer.SendAsync(chat.Id, "my secret")).Expect();
        await atBen;

        // A call that is answered afterwards: whatever was pushed to her before has arrived.
        (await chat.Agent.HeartbeatAsync()).Expect();
        Assert.DoesNotContain(chat.Agent.Seen<AgentEntriesEvent>("Entries"), e => e.Entries.Any(x => x is MessageEntryDto));
        Assert.Equal("not_in_chat", (await chat.Agent.ReadAsync(chat.Id)).Code);
        Assert.Equal("not_in_chat", (await chat.Agent.SendAsync(chat.Id, "still mine?")).Code);
    }

    [Fact]
    public async Task An_agent_who_signs_out_gives_the_chats_to_the_next_one_at_once_and_everybody_reads_why()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider() });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");
        var ring = ben.Next<RingDto>("Ring");
        var gone = chat.Agent.Next<AgentChatDto>("ChatChanged", c => c.AgentId is null);
        var returned = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [ReturnedEntryDto]);

        var agent = (await chat.Agent.SignOutAsync()).Expect();

        Assert.Equal(AvailabilityDto.Offline, agent.Availability);
        Assert.Equal(chat.Id, (await ring).ChatId);
        Assert.Equal(ChatStatusDto.Waiting, (await gone).Status);
        Assert.True(Assert.IsType<ReturnedEntryDto>((await returned).Entries[0]).SignedOut);
        Assert.Equal(AvailabilityDto.Offline, (await chat.Agent.SignOutAsync()).Expect().Availability);
    }
}
