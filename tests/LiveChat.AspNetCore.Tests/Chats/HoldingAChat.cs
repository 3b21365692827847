using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Chats;

public class HoldingAChat
{
    [Fact]
    public async Task A_customer_and_an_agent_talk_both_ways_until_the_agent_ends_it()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();

        var rings = ana.Next<RingDto>("Ring");
        var started = (await kim.StartAsync()).Expect();
        var ring = await rings;
        Assert.Equal(started.Chat.Id, ring.ChatId);
        Assert.Equal("Kim (test)", ring.Contact.Name);
        Assert.Equal("Hello", ring.Preview);
        Assert.Equal(["Kim (test)", "kim@example.com"], ring.Form.Take(2).Select(f => f.Value));

        var joined = kim.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [JoinedEntryDto]);
        var accepted = (await ana.AcceptAsync(ring)).Expect();
        Assert.Equal("ana", accepted.Chat.AgentId);
        Assert.Equal("ana (test)", (await joined).Chat?.Agent);

        var atAna = ana.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "My order is late" }]);
        var receipt = (await kim.SendAsync(started.Chat.Id, "My order is late")).Expect();
        Assert.Equal(receipt.Sequence, (await atAna).Entries.Single().Sequence);
        Assert.Equal((started.Chat.Id, accepted.Chat.Fence, null), ((await atAna).ChatId, (await atAna).Fence, (await atAna).Chat));

        var atKim = kim.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "I will look" }]);
        var answer = (await ana.SendAsync(started.Chat.Id, "I will look")).Expect();
        Assert.Equal(receipt.Sequence + 1, answer.Sequence);
        Assert.Equal((started.Chat.Id, accepted.Chat.Fence, answer.Sequence, null), ((await atKim).ChatId, (await atKim).Fence, (await atKim).LastSequence, (await atKim).Chat));
        Assert.Equal(new AuthorDto(RoleDto.Agent, "ana (test)"), ((MessageEntryDto)(await atKim).Entries.Single()).Author);

        var ended = kim.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [EndedEntryDto]);
        (await ana.EndAsync(started.Chat.Id)).Expect();
        Assert.Equal(EndedByDto.Agent, (await ended).Chat?.EndedBy);
        Assert.False((await ended).Chat?.CanResume);

        var log = (await kim.ReadAsync(started.Chat.Id)).Expect();
        Assert.Equal(Enumerable.Range(1, log.Entries.Count).Select(n => (long)n), log.Entries.Select(e => e.Sequence));
        Assert.Equal(log.Chat.LastSequence, log.Through);
    }
}
