using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Restarting;
using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Failing;

/// <summary>Stores that fail, or take their time, before they do anything: nothing is half done, and everything goes on by itself.</summary>
public class FailingForAWhile
{
    private readonly FaultyStore _stores = new();
    private readonly MailRoom _mails = new() { IsOpen = true };

    [Fact]
    public async Task Whoever_asks_is_to_try_again_and_nothing_has_changed()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var sam = await host.CustomerAsync();
        (await sam.StateAsync()).Expect();
        var (log, stored) = (await chat.LogTextAsync(), await StoredAsync(host, chat));

        _stores.IsAway = true;
        string?[] codes =
        [
            (await chat.Customer.SendAsync(chat.Id, "Are you there?")).Code,
            (await chat.Customer.SeeAsync(chat.Id, 1, 1)).Code,
            (await chat.Customer.ReadAsync(chat.Id)).Code,
            (await chat.Customer.LeaveAsync(chat.Id)).Code,
            (await chat.Customer.StateAsync()).Code,
            (await sam.StartAsync()).Code,
            (await chat.Agent.SendAsync(chat.Id, "I am")).Code,
            (await chat.Agent.StateAsync()).Code,
            (await chat.Agent.SetAvailabilityAsync(AvailabilityDto.Away)).Code,
            (await chat.Agent.EndAsync(chat.Id)).Code,
        ];
        Assert.All(codes, c => Assert.Equal("try_again", c));

        _stores.IsAway = false;
        Assert.Equal(log, await chat.LogTextAsync());
        Assert.Equal(stored, await StoredAsync(host, chat));
        Assert.Null((await sam.StateAsync()).Expect().Current);
        Assert.Equal(AvailabilityDto.Available, (await chat.Agent.StateAsync()).Expect().Agent.Availability);
    }

    [Fact]
    public async Task A_whole_chat_works_when_every_write_fails_once()
    {
        await using var host = await StartAsync();
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        (await ana.StateAsync()).Expect();

        _stores.FailBefore(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await kim.StartAsync()).Code);
        var chat = (await kim.StartAsync()).Expect().Chat.Id;

        var rings = ana.Next<RingDto>("Ring");
        _stores.FailBefore(nameof(IRoutingStore.DueAsync));
        var offer = _stores.FailBefore(nameof(IChatStore.CommitAsync));
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();
        await offer.Done;
        var ring = await rings;

        _stores.FailBefore(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await ana.AcceptAsync(ring)).Code);
        (await ana.AcceptAsync(ring)).Expect();

        _stores.FailBefore(nameof(IChatStore.AppendAsync));
        Assert.Equal("try_again", (await ana.SendAsync(chat, "Hello")).Code);
        (await ana.SendAsync(chat, "Hello")).Expect();

        _stores.FailBefore(nameof(IOutboxStore.LeaseAsync));
        _stores.FailBefore(nameof(IChatStore.CommitAsync));
        Assert.Equal("try_again", (await ana.EndAsync(chat)).Code);
        (await ana.EndAsync(chat)).Expect();

        Assert.True(await _mails.NextTryAsync());
        Assert.Single((await kim.ReadAsync(chat)).Expect().Entries.OfType<MessageEntryDto>());
        Assert.Single((await kim.ReadAsync(chat)).Expect().Entries.OfType<JoinedEntryDto>());
        Assert.Single(_mails.Sent);
    }

    [Fact]
    public async Task A_write_that_takes_its_time_holds_up_nobody_else()
    {
        await using var host = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var sam = await host.CustomerAsync();
        var held = _stores.Hold(nameof(IChatStore.AppendAsync));
        var slow = chat.Customer.SendAsync(chat.Id, "Slowly");
        await held.Reached;

        var rings = chat.Agent.Next<RingDto>("Ring");
        var other = (await sam.StartAsync()).Expect().Chat.Id;
        (await chat.Agent.AcceptAsync(await rings)).Expect();
        (await chat.Agent.SendAsync(other, "Quickly")).Expect();
        (await chat.Agent.SendAsync(chat.Id, "Quickly too")).Expect();
        Assert.False(slow.IsCompleted);

        held.LetGo();
        var receipt = (await slow).Expect();
        Assert.Equal(["Quickly too", "Slowly"], (await chat.LogAsync()).OfType<MessageEntryDto>().TakeLast(2).Select(m => m.Text));
        Assert.Equal(receipt.Sequence, (await chat.LogAsync())[^1].Sequence);
    }

    private static async Task<(ChatStatus, long, long, int)> StoredAsync(LiveChatHost host, OngoingChat chat)
    {
        Assert.True(ChatId.TryParse(chat.Id, out var id));
        var stored = (await host.Store.FindAsync(id, CancellationToken.None))!;
        return (stored.Status, stored.Fence, stored.LastSequence, stored.Claims.Length);
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        LiveChat = chat =>
        {
            _stores.AddTo<IChatStore>(chat);
            _stores.AddTo<IAgentStore>(chat);
            _stores.AddTo<IOutboxStore>(chat);
            _stores.AddTo<IRoutingStore>(chat);
            chat.ConfigureOutbox(o => o.PollInterval = TimeSpan.FromSeconds(1)).ConfigureTranscripts(t => t.SendDelay = TimeSpan.Zero);
            chat.Services.Replace(ServiceDescriptor.Singleton<ITranscriptSender>(_mails));
        },
    });
}
