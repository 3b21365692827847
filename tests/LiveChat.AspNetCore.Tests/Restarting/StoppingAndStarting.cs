using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using LiveChat.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Restarting;

/// <summary>The whole host over one SQLite file, stopped, in good order or not, and started again.</summary>
public sealed class StoppingAndStarting : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("livechat-restart-");
    private readonly FakeTimeProvider _clock = new();
    private readonly MailRoom _mails = new();
    private readonly FaultyStore _stores = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_chat_goes_on_where_it_was(bool inGoodOrder)
    {
        string chatId;
        string visitor;
        string before;
        await using (var host = await StartAsync())
        await using (var chat = await OngoingChat.StartAsync(host))
        {
            (await chat.Customer.SendAsync(chat.Id, "Before the restart שלום 🙂")).Expect();
            (await chat.Agent.SendAsync(chat.Id, "I look it up")).Expect();
            (await chat.Customer.SeeAsync(chat.Id, 3, 2)).Expect();
            (chatId, visitor, before) = (chat.Id, chat.Customer.Visitor, await chat.LogTextAsync());
            if (inGoodOrder) await host.StopAsync();
        }

        await using var again = await StartAsync();
        await using var kim = await again.CustomerAsync(visitor);
        await using var ana = await again.AgentAsync("ana", isAvailable: false);

        var current = (await kim.StateAsync()).Expect().Current;
        Assert.Equal((chatId, ChatStatusDto.Active), (current?.Chat.Id, current?.Chat.Status));
        Assert.Equal(chatId, Assert.Single((await ana.StateAsync()).Expect().Chats).Id);
        Assert.Equal(before, await new OngoingChat(again, kim, ana, chatId).LogTextAsync());

        var heard = kim.Next<CustomerEntriesEvent>("Entries");
        (await ana.SendAsync(chatId, "There it is")).Expect();
        Assert.Equal(current!.Chat.LastSequence + 1, Assert.Single((await heard).Entries).Sequence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_chat_goes_on_after_a_long_time_too(bool inGoodOrder)
    {
        string chatId;
        string visitor;
        await using (var host = await StartAsync())
        await using (var chat = await OngoingChat.StartAsync(host))
        {
            (chatId, visitor) = (chat.Id, chat.Customer.Visitor);
            if (inGoodOrder) await host.StopAsync();
        }

        _clock.Advance(TimeSpan.FromHours(2));

        // The second look is the router's first: nobody is back yet.
        var looks = new[] { _stores.Hold(nameof(IRoutingStore.DueAsync)), _stores.Hold(nameof(IRoutingStore.DueAsync)) };
        foreach (var look in looks) look.LetGo();
        await using var again = await StartAsync();
        await looks[1].Done;
        await using var ana = await again.AgentAsync("ana", isAvailable: false);
        await using var kim = await again.CustomerAsync(visitor);

        Assert.Equal(chatId, Assert.Single((await ana.StateAsync()).Expect().Chats).Id);
        Assert.Equal(ChatStatusDto.Active, (await kim.StateAsync()).Expect().Current?.Chat.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ring_keeps_its_deadline_and_ends_when_it_comes(bool inGoodOrder)
    {
        RingDto ring;
        string visitor;
        await using (var host = await StartAsync())
        await using (var ana = await host.AgentAsync("ana"))
        await using (var kim = await host.CustomerAsync())
        {
            var rings = ana.Next<RingDto>("Ring");
            (await kim.StartAsync()).Expect();
            (ring, visitor) = (await rings, kim.Visitor);
            if (inGoodOrder) await host.StopAsync();
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        await using var again = await StartAsync();
        await using var back = await again.AgentAsync("ana", isAvailable: false);
        await using var customer = await again.CustomerAsync(visitor);
        var restored = Assert.Single((await back.StateAsync()).Expect().Rings);
        Assert.Equal((ring.ChatId, ring.OfferId, ring.Until), (restored.ChatId, restored.OfferId, restored.Until));

        var ended = back.Next<RingEndedEvent>("RingEnded");
        _clock.Advance(TimeSpan.FromSeconds(8));

        // Whoever opens a desk wakes the router, which may have looked while the clock was moved.
        await using var ben = await again.AgentAsync("ben", isAvailable: false);

        Assert.Equal(new RingEndedEvent(ring.ChatId, ring.OfferId, RingOutcomeDto.Missed), await ended);
        Assert.Equal("offer_withdrawn", (await back.AcceptAsync(ring)).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ring_whose_deadline_passed_in_between_has_ended_when_the_desk_is_back(bool inGoodOrder)
    {
        RingDto ring;
        await using (var host = await StartAsync())
        await using (var ana = await host.AgentAsync("ana"))
        await using (var kim = await host.CustomerAsync())
        {
            var rings = ana.Next<RingDto>("Ring");
            (await kim.StartAsync()).Expect();
            ring = await rings;
            if (inGoodOrder) await host.StopAsync();
        }

        _clock.Advance(TimeSpan.FromSeconds(30));
        await using var again = await StartAsync();
        await using var back = await again.AgentAsync("ana", isAvailable: false);

        // The first pass may be over or not.
        var ended = back.Next<RingEndedEvent>("RingEnded");
        if ((await back.StateAsync()).Expect().Rings.Count > 0) await ended;

        Assert.Equal("offer_withdrawn", (await back.AcceptAsync(ring)).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_waits_rings_as_soon_as_somebody_is_there(bool inGoodOrder)
    {
        string chatId;
        await using (var host = await StartAsync())
        await using (var kim = await host.CustomerAsync())
        {
            chatId = (await kim.StartAsync()).Expect().Chat.Id;
            if (inGoodOrder) await host.StopAsync();
        }

        // No time passes: the next one takes over what the first one held.
        await using var again = await StartAsync();
        await using var ana = await again.AgentAsync("ana", isAvailable: false);
        var ring = ana.Next<RingDto>("Ring");
        (await ana.SetAvailabilityAsync(AvailabilityDto.Available)).Expect();

        Assert.Equal(chatId, (await ring).ChatId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_who_wait_keep_their_places(bool inGoodOrder)
    {
        var visitors = new List<string>();
        await using (var host = await StartAsync())
        {
            for (var i = 1; i <= 3; i++)
            {
                await using var waiting = await host.CustomerAsync();
                Assert.Equal(i, (await waiting.StartAsync()).Expect().Chat.Position);
                visitors.Add(waiting.Visitor);
                _clock.Advance(TimeSpan.FromSeconds(1));
            }

            if (inGoodOrder) await host.StopAsync();
        }

        await using var again = await StartAsync();
        foreach (var (i, visitor) in visitors.Index())
        {
            await using var waiting = await again.CustomerAsync(visitor);
            Assert.Equal(i + 1, (await waiting.StateAsync()).Expect().Current?.Chat.Position);
        }

        await using var late = await again.CustomerAsync();
        Assert.Equal(4, (await late.StartAsync()).Expect().Chat.Position);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Agents_are_as_they_were_set(bool inGoodOrder)
    {
        await using (var host = await StartAsync())
        await using (var ana = await host.AgentAsync("ana"))
        await using (var ben = await host.AgentAsync("ben"))
        {
            (await ana.SetAvailabilityAsync(AvailabilityDto.Away)).Expect();
            if (inGoodOrder) await host.StopAsync();
        }

        await using var again = await StartAsync();
        await using var anaAgain = await again.AgentAsync("ana", isAvailable: false);
        await using var benAgain = await again.AgentAsync("ben", isAvailable: false);

        Assert.Equal(AvailabilityDto.Away, (await anaAgain.StateAsync()).Expect().Agent.Availability);
        Assert.Equal(AvailabilityDto.Available, (await benAgain.StateAsync()).Expect().Agent.Availability);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_that_could_not_be_sent_is_sent_once_by_the_next_start(bool inGoodOrder)
    {
        string chatId;
        string visitor;
        await using (var host = await StartAsync())
        await using (var chat = await OngoingChat.StartAsync(host))
        {
            (await chat.Agent.SendAsync(chat.Id, "Goodbye")).Expect();
            (await chat.Agent.EndAsync(chat.Id)).Expect();
            Assert.False(await _mails.NextTryAsync());
            (chatId, visitor) = (chat.Id, chat.Customer.Visitor);
            if (inGoodOrder) await host.StopAsync();
        }

        Assert.Empty(_mails.Sent);
        _mails.IsOpen = true;
        _clock.Advance(TimeSpan.FromHours(1));
        await using var again = await StartAsync();
        await using var kim = await again.CustomerAsync(visitor);

        // Once the chat says that it was sent, nobody sends it again.
        var marked = kim.Next<CustomerEntriesEvent>("Entries", e => e.Entries.Any(x => x is TranscriptEntryDto));
        if (!(await kim.ReadAsync(chatId)).Expect().Entries.Any(x => x is TranscriptEntryDto)) await marked;
        Assert.Single(_mails.Sent);
    }

    private Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        Clock = _clock,
        LiveChat = chat =>
        {
            chat.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "livechat.db")}").ConfigureOutbox(o => o.TriesPerLease = 1).ConfigureTranscripts(t => t.SendDelay = TimeSpan.Zero);
            _stores.AddTo<IRoutingStore>(chat);
            chat.Services.Replace(ServiceDescriptor.Singleton<ITranscriptSender>(_mails));
        },
    });
}
