using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Nodes;
using LiveChat.AspNetCore.Tests.Notes;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

public partial class LookingOnAtAChat
{
    [Fact]
    public async Task An_administrator_sees_what_is_said_whoever_the_chat_is_with()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        var page = (await mia.WatchAsync(chat.Id)).Expect();

        var said = Told(mia, "Hello?");
        (await chat.Customer.SendAsync(chat.Id, "Hello?")).Expect();
        await said;
        var ring = ben.Next<RingDto>("Ring");
        (await chat.Agent.TransferAsync(chat.Id, agent: "ben")).Expect();
        (await ben.AcceptAsync(await ring)).Expect();
        var answered = Told(mia, "Ben here");
        (await ben.SendAsync(chat.Id, "Ben here")).Expect();
        var told = await answered;
        var ended = mia.Next<AgentEntriesEvent>("Watched", e => e.Chat?.Status is ChatStatusDto.Ended);
        (await ben.EndAsync(chat.Id)).Expect();
        await ended;

        // Nothing is missing between the page and the last push.
        var sequences = mia.Seen<AgentEntriesEvent>("Watched").SelectMany(e => e.Entries).Select(e => e.Sequence).Order().ToList();
        Assert.Equal(Enumerable.Range((int)page.Through + 1, sequences.Count).Select(n => (long)n), sequences);
        Assert.Equal((chat.Id, chat.Id), (page.Chat.Id, told.ChatId));
        Assert.Empty(mia.Seen<AgentEntriesEvent>("Entries"));
    }

    [Fact]
    public async Task A_waiting_and_a_ringing_chat_are_looked_at_too()
    {
        await using var host = await LogHost.StartAsync();
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        await using var kim = await host.CustomerAsync();
        var id = (await kim.StartAsync()).Expect().Chat.Id;
        Assert.Equal(ChatStatusDto.Waiting, (await mia.WatchAsync(id)).Expect().Chat.Status);
        var ringing = mia.Next<AgentEntriesEvent>("Watched", e => e.Chat?.Status is ChatStatusDto.Ringing);

        await using var ana = await host.AgentAsync("ana");

        await ringing;
        Assert.Equal(ChatStatusDto.Ringing, (await mia.ReadAsync(id)).Expect().Chat.Status);
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var cem = await host.AgentAsync("cem", isAvailable: false);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        (await mia.WatchAsync(chat.Id)).Expect();

        Assert.Equal(("not_in_chat", "not_in_chat"), ((await ben.WatchAsync(chat.Id)).Code, (await ben.ReadAsync(chat.Id)).Code));
        Assert.Equal(("chat_not_found", "chat_not_found"), ((await cem.WatchAsync(chat.Id)).Code, (await cem.ReadAsync(chat.Id)).Code));
        Assert.Equal("chat_not_found", (await mia.WatchAsync("0123456789abcdef0123456789abcdef")).Code);

        // Looking is all that an administrator may do here.
        Assert.Equal(("not_in_chat", "not_in_chat"), (Outside((await mia.SendAsync(chat.Id, "hi")).Code), Outside((await mia.TypeAsync(chat.Id)).Code)));
        Assert.Equal("not_in_chat", Outside((await mia.SeeAsync(chat.Id, 1, 1)).Code));

        var said = Told(mia, "Only to mia");
        (await chat.Customer.SendAsync(chat.Id, "Only to mia")).Expect();
        await said;
        await ben.StateAsync();
        await cem.StateAsync();
        Assert.Empty(ben.Seen<AgentEntriesEvent>("Watched"));
        Assert.Empty(cem.Seen<AgentEntriesEvent>("Watched"));

        // For somebody of no team both mean the same: it is not theirs.
        static string? Outside(string? code) => code is "chat_not_found" ? "not_in_chat" : code;
    }

    [Fact]
    public async Task Whoever_stops_looking_or_looks_elsewhere_hears_no_more()
    {
        await using var host = await LogHost.StartAsync();
        await using var first = await OngoingChat.StartAsync(host);
        await using var second = await OngoingChat.StartAsync(host, "ben");
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        await using var desk = await host.AgentAsync("mia", isAvailable: false);
        (await mia.WatchAsync(first.Id)).Expect();
        (await mia.WatchAsync(second.Id)).Expect();
        (await mia.UnwatchAsync(first.Id)).Expect();
        (await desk.WatchAsync(first.Id)).Expect();

        var (heard, atDesk) = (Told(mia, "two"), Told(desk, "one"));
        (await first.Customer.SendAsync(first.Id, "one")).Expect();
        (await second.Customer.SendAsync(second.Id, "two")).Expect();
        await Task.WhenAll(heard, atDesk);
        (await mia.UnwatchAsync(second.Id)).Expect();
        var last = Told(desk, "three");
        (await second.Customer.SendAsync(second.Id, "nobody")).Expect();
        (await first.Customer.SendAsync(first.Id, "three")).Expect();
        await last;

        Assert.Equal(["two"], Texts(mia));
        Assert.Equal(["one", "three"], Texts(desk));
    }

    [Fact]
    public async Task It_is_told_from_another_node()
    {
        var wakeUps = new InMemoryWakeUps();
        await using var nodes = await TwoNodes.StartAsync(new()
        {
            Widget = w => w.Queue = "support",
            LiveChat = l =>
            {
                LogHost.Configure(l);
                l.Services.Replace(ServiceDescriptor.Singleton<IWakeUps>(wakeUps));
            },
        });
        await using var chat = await OngoingChat.StartAsync(nodes.First);
        await using var mia = await nodes.Second.AgentAsync("mia", isAvailable: false);
        (await mia.WatchAsync(chat.Id)).Expect();
        var said = Told(mia, "over there");

        (await chat.Customer.SendAsync(chat.Id, "over there")).Expect();

        Assert.Equal(chat.Id, (await said).ChatId);
    }

    [Fact]
    public async Task No_frame_of_either_side_is_another()
    {
        var (alone, seen) = (await PlayAsync(isWatched: false), await PlayAsync(isWatched: true));

        Assert.Equal(Lines(alone.Customer), Lines(seen.Customer));
        Assert.Equal(Lines(alone.Agent), Lines(seen.Agent));
        Assert.Equal(alone.Log, seen.Log);
    }

    /// <summary>The same conversation, looked at or not: every frame of both sides, without what differs each time.</summary>
    private static async Task<(IEnumerable<string> Customer, IEnumerable<string> Agent, string Log)> PlayAsync(bool isWatched)
    {
        await using var host = await LogHost.StartAsync();
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        await using var ana = await RawAgent.ConnectAsync(host, "ana");
        await ana.CallAsync("SetAvailability", new SetAvailability { Availability = AvailabilityDto.Available });
        await using var desk = await host.AgentAsync("ana");
        await using var kim = await RawCustomer.ConnectAsync(host);
        var rings = desk.Next<RingDto>("Ring");
        await kim.CallAsync("StartChat", new StartChat { Answers = new Dictionary<string, string> { ["name"] = "Kim", ["email"] = "kim@example.com", ["message"] = "Hello" } });
        var ring = await rings;
        if (isWatched) (await mia.WatchAsync(ring.ChatId)).Expect();
        (await desk.AcceptAsync(ring)).Expect();

        foreach (var text in (string[])["one", "two"])
        {
            if (isWatched) (await mia.ReadAsync(ring.ChatId, limit: 200)).Expect();
            if (isWatched) (await mia.WatchAsync(ring.ChatId)).Expect();
            await kim.CallAsync("SendMessage", new SendMessage { ChatId = ring.ChatId, MessageId = Guid.NewGuid().ToString(), Text = text });
            await ana.CallAsync("SendMessage", new SendMessage { ChatId = ring.ChatId, MessageId = Guid.NewGuid().ToString(), Text = text });
            if (isWatched) await mia.FoundAsync(new() { Text = text });
            if (isWatched) (await mia.UnwatchAsync(ring.ChatId)).Expect();
        }

        var log = await ana.CallAsync("ReadEntries", new ReadEntries { ChatId = ring.ChatId, After = 0 });
        await kim.CallAsync("GetState", new GetState());
        await ana.CallAsync("EndChat", new ChatRequest { ChatId = ring.ChatId });
        await kim.CallAsync("GetState", new GetState());

        // Both sides have had an answer after the last change; pushes and answers race, so their order is none.
        return (Comparable(kim), Comparable(ana), Masked(log.GetRawText()));
    }

    private static IEnumerable<string> Comparable(RawConnection side)
        => side.Frames.Where(f => !f.Contains("\"type\":6", StringComparison.Ordinal) && !f.Contains("\"Queues\"", StringComparison.Ordinal)).Select(Masked).Order(StringComparer.Ordinal);

    /// <summary>As one text: what differs is shown with what stands around it.</summary>
    private static string Lines(IEnumerable<string> frames) => string.Join('\n', frames);

    private static string Masked(string frame) => Varying().Replace(frame, "#");

    /// <summary>Ids, times and measured waits.</summary>
    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|[0-9]{13}|\"wait\":[^}]*}")]
    private static partial Regex Varying();

    private static Task<AgentEntriesEvent> Told(TestAgent desk, string text) => desk.Next<AgentEntriesEvent>("Watched", e => e.Entries.OfType<MessageEntryDto>().Any(m => m.Text == text));

    private static IEnumerable<string> Texts(TestAgent desk) => desk.Seen<AgentEntriesEvent>("Watched").SelectMany(e => e.Entries).OfType<MessageEntryDto>().Select(m => m.Text);
}
