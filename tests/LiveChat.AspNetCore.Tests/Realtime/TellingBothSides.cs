using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Realtime;

public class TellingBothSides
{
    [Fact]
    public async Task The_senders_other_pages_hear_of_a_message_and_the_one_that_sent_it_does_not()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var otherTab = await host.CustomerAsync(chat.Customer.Visitor);
        await using var otherDesk = await host.AgentAsync("ana");

        // Answered, so let in: before, nothing is pushed there.
        (await otherTab.StateAsync()).Expect();
        (await otherDesk.StateAsync()).Expect();

        var atOtherTab = otherTab.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "from the first tab" }]);
        (await chat.Customer.SendAsync(chat.Id, "from the first tab")).Expect();
        await atOtherTab;

        var atOtherDesk = otherDesk.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "from the first desk" }]);
        var atCustomer = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto { Text: "from the first desk" }]);
        (await chat.Agent.SendAsync(chat.Id, "from the first desk")).Expect();
        await atOtherDesk;
        await atCustomer;

        // Pushes to one connection keep their order: the own message would have come before.
        Assert.DoesNotContain(chat.Customer.Seen<CustomerEntriesEvent>("Entries"), e => e.Entries is [MessageEntryDto { Text: "from the first tab" }]);
    }

    [Fact]
    public async Task Typing_is_passed_on_and_never_stored()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var before = await chat.LogTextAsync();

        var atAgent = chat.Agent.Next<TypingEvent>("Typing");
        (await chat.Customer.TypeAsync(chat.Id)).Expect();
        Assert.Equal(new TypingEvent(chat.Id, true, "Kim (test)"), await atAgent);

        var atCustomer = chat.Customer.Next<TypingEvent>("Typing");
        (await chat.Agent.TypeAsync(chat.Id, typing: false)).Expect();
        Assert.Equal(new TypingEvent(chat.Id, false, "ana (test)"), await atCustomer);

        Assert.Equal(before, await chat.LogTextAsync());
    }

    [Fact]
    public async Task Marks_of_what_was_received_and_read_reach_the_other_side_and_only_grow()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);

        var atAgent = chat.Agent.Next<SeenEvent>("Seen");
        (await chat.Customer.SeeAsync(chat.Id, 2, 1)).Expect();
        Assert.Equal(new SeenDto(2, 1, 0, 0), (await atAgent).Seen);

        (await chat.Customer.SeeAsync(chat.Id, 1, 0)).Expect();
        var atCustomer = chat.Customer.Next<SeenEvent>("Seen", s => s.Seen.AgentRead > 0);
        (await chat.Agent.SeeAsync(chat.Id, 2, 2)).Expect();
        Assert.Equal(new SeenDto(2, 1, 2, 2), (await atCustomer).Seen);
    }

    [Fact]
    public async Task Where_receipts_are_hidden_the_customers_pages_learn_of_their_own_only()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Widget = w => w.Behaviour.ShowReadReceipts = false });
        await using var chat = await OngoingChat.StartAsync(host);
        await using var otherTab = await host.CustomerAsync(chat.Customer.Visitor);

        // Answered, so let in: before, nothing is pushed there.
        (await otherTab.StateAsync()).Expect();
        (await chat.Agent.SeeAsync(chat.Id, 2, 2)).Expect();

        var atOtherTab = otherTab.Next<SeenEvent>("Seen");
        (await chat.Customer.SeeAsync(chat.Id, 2, 2)).Expect();

        Assert.Equal(new SeenDto(2, 2, 0, 0), (await atOtherTab).Seen);
        Assert.Equal(new SeenDto(2, 2, 0, 0), (await otherTab.StateAsync()).Expect().Current?.Chat.Seen);
    }

    [Fact]
    public async Task A_desk_and_a_page_that_come_back_find_everything_as_it_is()
    {
        await using var host = await LiveChatHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Customer.SendAsync(chat.Id, "are you there?")).Expect();

        await using var page = await host.CustomerAsync(chat.Customer.Visitor);
        await using var desk = await host.AgentAsync("ana");

        var state = (await page.StateAsync()).Expect();
        Assert.Equal((chat.Id, ChatStatusDto.Active, 3L), (state.Current?.Chat.Id, state.Current?.Chat.Status, state.Current?.Through));
        var atDesk = Assert.Single((await desk.StateAsync()).Expect().Chats);
        Assert.Equal((chat.Id, "are you there?"), (atDesk.Id, atDesk.Preview));

        var pushed = page.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto]);
        (await desk.SendAsync(chat.Id, "yes")).Expect();
        Assert.Equal(4, (await pushed).Entries[0].Sequence);
    }
}
