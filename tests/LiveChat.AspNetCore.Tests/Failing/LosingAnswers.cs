using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.FaultyStores;

namespace LiveChat.AspNetCore.Tests.Failing;

/// <summary>The store has done what it was asked, and its answer is lost. Whoever asked is to try again; the others hear of it without that.</summary>
public class LosingAnswers
{
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task A_message_is_heard_and_is_there_once_when_it_is_sent_again()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var message = Guid.NewGuid().ToString();
        var heard = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries.Any(x => x is MessageEntryDto));

        _stores.FailAfter(nameof(IChatStore.AppendAsync));
        Assert.Equal("try_again", (await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Code);

        var told = Assert.Single((await heard).Entries.OfType<MessageEntryDto>());
        Assert.Equal("Are you there?", told.Text);
        Assert.Equal(told.Sequence, (await chat.Customer.SendAsync(chat.Id, "Are you there?", message)).Expect().Sequence);
        Assert.Single((await chat.LogAsync()).OfType<MessageEntryDto>(), m => m.Text == "Are you there?");
    }

    [Fact]
    public async Task A_chat_that_was_started_rings_and_its_customer_hears_who_joined()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var rings = ana.Next<RingDto>("Ring");
        var joins = kim.Next<CustomerEntriesEvent>("Entries", Has<JoinedEntryDto>);

        _stores.FailAfter(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await kim.StartAsync()).Code);

        var ring = await rings;
        Assert.Equal(ring.ChatId, (await kim.StartAsync()).Expect().Chat.Id);
        (await ana.AcceptAsync(ring)).Expect();
        Assert.Equal(ring.ChatId, (await joins).ChatId);
    }

    [Fact]
    public async Task An_agent_who_took_a_chat_is_announced_and_stops_the_ring_elsewhere()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var desk = await host.AgentAsync("ana");
        await using var kim = await host.CustomerAsync();
        var rings = ana.Next<RingDto>("Ring");
        (await kim.StartAsync()).Expect();
        var ring = await rings;
        var joins = kim.Next<CustomerEntriesEvent>("Entries", Has<JoinedEntryDto>);
        var ends = desk.Next<RingEndedEvent>("RingEnded");

        _stores.FailAfter(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await ana.AcceptAsync(ring)).Code);

        Assert.Equal(ChatStatusDto.Active, (await joins).Chat?.Status);
        Assert.Equal(RingOutcomeDto.Accepted, (await ends).Outcome);
        Assert.Equal(ChatStatusDto.Active, (await ana.AcceptAsync(ring)).Expect().Chat.Status);

        var heard = kim.Next<CustomerEntriesEvent>("Entries", Has<MessageEntryDto>);
        (await ana.SendAsync(ring.ChatId, "Hello")).Expect();
        Assert.Single((await heard).Entries);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_is_heard_by_the_other_side(bool byAgent)
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var customerHears = chat.Customer.Next<CustomerEntriesEvent>("Entries", Has<EndedEntryDto>);
        var agentHears = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries.Any(x => x is EndedEntryDto));

        _stores.FailAfter(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", byAgent ? (await chat.Agent.EndAsync(chat.Id)).Code : (await chat.Customer.LeaveAsync(chat.Id)).Code);

        if (byAgent) await customerHears;
        else await agentHears;
        Assert.Equal(byAgent ? "chat_ended" : null, byAgent ? (await chat.Agent.EndAsync(chat.Id)).Code : (await chat.Customer.LeaveAsync(chat.Id)).Code);
        Assert.Single((await chat.LogAsync()).OfType<EndedEntryDto>());
    }

    [Fact]
    public async Task A_resumed_chat_rings()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Customer.LeaveAsync(chat.Id)).Expect();
        var rings = chat.Agent.Next<RingDto>("Ring");

        _stores.FailAfter(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await chat.Customer.ResumeAsync(chat.Id)).Code);

        Assert.Equal(chat.Id, (await rings).ChatId);
    }

    [Fact]
    public async Task A_ring_the_router_lost_the_answer_of_rings()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        var chat = (await kim.StartAsync()).Expect().Chat;
        var rings = ana.Next<RingDto>("Ring");

        var offer = _stores.FailAfter(nameof(IChatStore.CommitAsync));
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();

        await offer.Done;
        Assert.Equal(chat.Id, (await rings).ChatId);
    }

    [Fact]
    public async Task A_chosen_availability_counts()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        (await kim.StartAsync()).Expect();
        (await ana.StateAsync()).Expect();
        var rings = ana.Next<RingDto>("Ring");

        _stores.FailAfter(nameof(IAgentStore.SaveAsync));
        Assert.Equal("try_again", (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Code);

        await rings;
        Assert.Equal(AvailabilityDto.Available, (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect().Availability);
    }

    private static bool Has<TEntry>(CustomerEntriesEvent e) => e.Entries.Any(x => x is TEntry);

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        LiveChat = chat =>
        {
            _stores.AddTo<IChatStore>(chat);
            _stores.AddTo<IAgentStore>(chat);
        },
    });
}
