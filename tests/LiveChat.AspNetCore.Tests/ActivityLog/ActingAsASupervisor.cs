using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Notes;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

/// <summary>What an administrator does in a chat that is an agent's: a note, passing it on, the end.</summary>
public class ActingAsASupervisor
{
    [Fact]
    public async Task A_whispered_note_comes_to_the_agent_and_to_whoever_looks_on_and_not_to_the_customer()
    {
        await using var host = await LogHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var mia = await ConsoleAsync(host);
        await using var kim = await RawCustomer.ConnectAsync(host);
        var rings = ana.Next<RingDto>("Ring");
        await kim.CallAsync("StartChat", new StartChat { Answers = new Dictionary<string, string> { ["name"] = "Kim", ["email"] = "kim@example.com", ["message"] = "Hello" } });
        var chat = (await rings).ChatId;
        (await ana.AcceptAsync(await rings)).Expect();
        (await ana.SendAsync(chat, "Let me see")).Expect();
        (await mia.WatchAsync(chat)).Expect();
        await kim.CallAsync("GetState", new GetState());
        var framesBefore = kim.Frames.Count;
        var (noted, seen) = (ana.Next<NotesEvent>("Notes"), mia.Next<NotesEvent>("Notes"));

        (await mia.AddNoteAsync(chat, "Offer a refund")).Expect();

        foreach (var told in (NotesEvent[])[await noted, await seen])
            Assert.Equal((chat, "mia (test)", "Offer a refund"), (told.ChatId, told.Entries[0].By, told.Entries[0].Text));

        // The customer's next frame is the answer to the customer's next call; pings of the transport say nothing.
        await kim.CallAsync("GetState", new GetState());
        var frame = Assert.Single(kim.Frames.Skip(framesBefore), f => !f.Contains("\"type\":6", StringComparison.Ordinal));
        Assert.DoesNotContain("refund", frame, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passed_on_to_another_agent_it_stays_with_the_first_until_the_other_has_it()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");
        await using var mia = await ConsoleAsync(host);
        (await mia.WatchAsync(chat.Id)).Expect();
        var targets = (await mia.ReadTargetsAsync(chat.Id)).Expect();
        var (rings, asked) = (ben.Next<RingDto>("Ring"), chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries is [TransferOfferedEntryDto]));

        (await mia.TransferAsync(chat.Id, agent: "ben", note: "Ben knows the order")).Expect();

        Assert.Equal(["ben"], targets.Agents.Select(a => a.Id));
        var ring = await rings;
        Assert.Equal(("mia (test)", "Ben knows the order"), (ring.Transfer?.From, ring.Transfer?.Note));
        var offered = Assert.IsType<TransferOfferedEntryDto>((await asked).Entries[0]);
        Assert.Equal(("mia (test)", "ben (test)"), (offered.From, offered.To));
        (await chat.Agent.SendAsync(chat.Id, "Still here")).Expect();
        (await ben.AcceptAsync(ring)).Expect();
        (await ben.SendAsync(chat.Id, "Ben here")).Expect();
        Assert.DoesNotContain("mia", await chat.LogTextAsync(), StringComparison.Ordinal);
        Assert.Equal([("mia", "chat_transferred", $"chat/{chat.Id}", "{\"to_agent\":\"ben\"}")], await AuditAsync(host));
    }

    [Fact]
    public async Task A_question_to_another_agent_is_taken_back()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben");
        await using var mia = await ConsoleAsync(host);
        var (rings, over) = (ben.Next<RingDto>("Ring"), ben.Next<RingEndedEvent>("RingEnded"));
        (await mia.TransferAsync(chat.Id, agent: "ben")).Expect();

        Assert.Equal("transfer_pending", (await mia.TransferAsync(chat.Id, queue: "sales")).Code);
        (await mia.CancelTransferAsync(chat.Id, (await rings).OfferId)).Expect();

        await over;
        Assert.Equal(["chat_transferred", "chat_transfer_cancelled"], (await AuditAsync(host)).Select(a => a.Action));
    }

    [Fact]
    public async Task Passed_into_a_queue_it_leaves_its_agent_and_the_customer_reads_the_agents_name()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await ConsoleAsync(host);
        (await mia.WatchAsync(chat.Id)).Expect();
        var (gone, seen) = (chat.Agent.Next<AgentChatDto>("ChatChanged"), mia.Next<AgentEntriesEvent>("Watched", e => e.Entries is [TransferredEntryDto]));

        var after = (await mia.TransferAsync(chat.Id, queue: "sales", note: "A sale")).Expect();

        Assert.Equal((ChatStatusDto.Waiting, null), (after.Status, after.MovedBy));
        Assert.Equal((ChatStatusDto.Waiting, "sales", "mia (test)"), ((await gone).Status, (await gone).Queue, (await gone).MovedBy));
        var entry = Assert.IsType<TransferredEntryDto>((await seen).Entries[0]);
        Assert.Equal(("mia (test)", "sales", "A sale"), (entry.Agent, entry.Queue, entry.Note));
        var told = Assert.IsType<TransferredEntryDto>((await chat.LogAsync())[^1]);
        Assert.Equal(("ana (test)", null, null), (told.Agent, told.Queue, told.Note));
        Assert.Equal([("mia", "chat_transferred", $"chat/{chat.Id}", "{\"to_queue\":\"sales\"}")], await AuditAsync(host));
    }

    [Fact]
    public async Task Ended_it_is_over_for_good_and_only_the_agent_reads_by_whom()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await ConsoleAsync(host);
        var ended = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries is [EndedEntryDto]);

        (await mia.EndAsync(chat.Id)).Expect();

        var entry = Assert.IsType<EndedEntryDto>((await ended).Entries[0]);
        Assert.Equal((EndedByDto.Admin, "mia (test)"), (entry.By, entry.Agent));
        var told = Assert.IsType<EndedEntryDto>((await chat.LogAsync())[^1]);
        Assert.Equal((EndedByDto.Admin, null), (told.By, told.Agent));
        Assert.Equal("chat_ended_by_agent", (await chat.Customer.ResumeAsync(chat.Id)).Code);
        Assert.Equal([("mia", "chat_ended", $"chat/{chat.Id}", null)], await AuditAsync(host));
    }

    [Fact]
    public async Task A_chat_that_waits_is_ended_and_cannot_be_passed_on()
    {
        await using var host = await LogHost.StartAsync();
        await using var mia = await ConsoleAsync(host);
        await using var kim = await host.CustomerAsync();
        var id = (await kim.StartAsync()).Expect().Chat.Id;

        Assert.Equal("not_in_chat", (await mia.TransferAsync(id, queue: "sales")).Code);
        Assert.Equal(ChatStatusDto.Ended, (await mia.EndAsync(id)).Expect().Chat.Status);
    }

    [Fact]
    public async Task In_an_own_chat_an_administrator_is_its_agent_and_nothing_is_audited()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia");
        var rings = mia.Next<RingDto>("Ring");
        (await chat.Agent.TransferAsync(chat.Id, agent: "mia")).Expect();
        (await mia.AcceptAsync(await rings)).Expect();

        (await mia.EndAsync(chat.Id)).Expect();

        Assert.Equal((EndedByDto.Agent, "mia (test)"), (((EndedEntryDto)(await chat.LogAsync())[^1]).By, ((EndedEntryDto)(await chat.LogAsync())[^1]).Agent));
        Assert.Empty(await AuditAsync(host));
    }

    [Fact]
    public async Task Nobody_else_may_do_anything_of_it()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var cem = await host.AgentAsync("cem", isAvailable: false);

        foreach (var (desk, code) in new[] { (ben, "not_in_chat"), (cem, "chat_not_found") })
        {
            Assert.Equal(code, (await desk.AddNoteAsync(chat.Id, "psst")).Code);
            Assert.Equal(code, (await desk.ReadTargetsAsync(chat.Id)).Code);
            Assert.Equal(code, (await desk.TransferAsync(chat.Id, queue: "sales")).Code);
            Assert.Equal(code, (await desk.EndAsync(chat.Id)).Code);
        }

        Assert.Empty(await AuditAsync(host));
    }

    /// <summary>Whoever only has the console open is not at work.</summary>
    [Fact]
    public async Task A_console_is_no_desk_so_nobody_arrives_with_it_and_nothing_rings_there()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Options = HostSetup.Generous, LiveChat = b => b.MapAgent(_ => new("mia", "Mia") { IsAdmin = true }) });
        await using var console = await ConsoleAsync(host);
        (await console.StateAsync()).Expect();
        Assert.Null(await host.Agents.FindAsync(new("mia"), default));

        await using var desk = await host.AgentAsync("mia");
        await using var kim = await host.CustomerAsync();
        var ring = desk.Next<RingDto>("Ring");

        (await kim.StartAsync()).Expect();

        await ring;
        (await console.StateAsync()).Expect();
        Assert.Empty(console.Seen<RingDto>("Ring"));
    }

    private static Task<TestAgent> ConsoleAsync(LiveChatHost host) => TestAgent.ConnectAsync(host, "mia", query: "?console");

    private static async Task<IEnumerable<(string Actor, string Action, string Subject, string? Facts)>> AuditAsync(LiveChatHost host)
        => (await host.Services.GetRequiredService<IJournal>().AuditAsync(0, 100, default)).Select(r => (r.Entry.Actor, r.Entry.Action, r.Entry.Subject, r.Entry.Facts));
}
