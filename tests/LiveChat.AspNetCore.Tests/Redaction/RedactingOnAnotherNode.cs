using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.AspNetCore.Tests.Nodes;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Tests.Redaction;

public class RedactingOnAnotherNode
{
    [Fact]
    public async Task Is_told_at_once_to_the_panels_and_desks_that_are_open_here()
    {
        await using var nodes = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(nodes.First);
        await using var mia = await nodes.Second.AgentAsync("mia", isAvailable: false);
        await using var tab = await nodes.Second.CustomerAsync(chat.Customer.Visitor);
        var said = (await chat.Customer.SendAsync(chat.Id, "canary-secret and more")).Expect();
        Assert.Contains("canary", await ReadAsync(tab, chat.Id), StringComparison.Ordinal);
        var panel = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto));
        var otherTab = tab.Next<CustomerEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto));
        var desk = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto));

        (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = "Asked for", Spans = [new(said.Sequence, 0, 13)] })).Expect();

        foreach (var sequences in new[] { (await panel).Entries, (await otherTab).Entries, (await desk).Entries }.Select(e => e.OfType<RedactedEntryDto>().Single().Sequences)) Assert.Equal([said.Sequence], sequences!);
        foreach (var text in new[] { await ReadAsync(chat.Customer, chat.Id), await ReadAsync(tab, chat.Id), JsonSerializer.Serialize((await chat.Agent.ReadAsync(chat.Id)).Expect().Entries, ContractJson.Options) })
            Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_to_whoever_may_have_a_chat_open_that_is_over_and_to_nobody_else()
    {
        await using var nodes = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(nodes.First);
        (await chat.Customer.SendAsync(chat.Id, "canary-secret")).Expect();
        (await chat.Agent.EndAsync(chat.Id)).Expect();
        await using var mia = await nodes.First.AgentAsync("mia", isAvailable: false);
        await using var here = await nodes.First.AgentAsync("ben", isAvailable: false);
        await using var elsewhere = await nodes.Second.AgentAsync("ben", isAvailable: false);
        await using var stranger = await nodes.Second.AgentAsync("cem", isAvailable: false);
        var heard = new[] { here, elsewhere }.Select(desk => desk.Next<RedactedEvent>("Redacted", e => e.ChatId == chat.Id)).ToList();

        (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = "Asked for", Whole = true })).Expect();

        await Task.WhenAll(heard);
        Assert.DoesNotContain("canary", JsonSerializer.Serialize((await elsewhere.ReadAsync(chat.Id)).Expect().Entries, ContractJson.Options), StringComparison.Ordinal);

        // A desk is told in order: what it hears first is what it may know.
        var own = await nodes.First.StoredAsync("sales", "cem");
        var first = stranger.Next<RedactedEvent>("Redacted");
        (await mia.RedactAsync(new() { ChatId = own, Reason = "Asked for", Whole = true })).Expect();
        await first;
        Assert.Equal([own], stranger.Seen<RedactedEvent>("Redacted").Select(e => e.ChatId));
    }

    [Fact]
    public async Task Is_told_when_notes_are_gone_as_well()
    {
        await using var nodes = await StartAsync();
        await using var chat = await OngoingChat.StartAsync(nodes.First);
        await using var mia = await nodes.Second.AgentAsync("mia", isAvailable: false);
        (await mia.WatchAsync(chat.Id)).Expect();
        var noted = mia.Next<NotesEvent>("Notes", e => e.ChatId == chat.Id);
        (await chat.Agent.AddNoteAsync(chat.Id, "canary-note")).Expect();

        // The agent has no desk at this node: it is for whoever looks on.
        Assert.Equal("canary-note", Assert.Single((await noted).Entries).Text);

        var redacted = mia.Next<RedactedEvent>("Redacted");
        (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = "Asked for", Whole = true })).Expect();
        await redacted;

        Assert.DoesNotContain("canary", JsonSerializer.Serialize((await mia.ReadNotesAsync(chat.Id)).Expect().Entries, ContractJson.Options), StringComparison.Ordinal);
    }

    private static Task<TwoNodes> StartAsync()
    {
        var wakeUps = new InMemoryWakeUps();
        return TwoNodes.StartAsync(new()
        {
            Widget = w => w.Queue = "support",
            LiveChat = l =>
            {
                LogHost.Configure(l);
                l.Services.Replace(ServiceDescriptor.Singleton<IWakeUps>(wakeUps));
            },
        });
    }

    private static async Task<string> ReadAsync(TestCustomer customer, string chatId) => JsonSerializer.Serialize((await customer.ReadAsync(chatId, 0, 200)).Expect().Entries, ContractJson.Options);
}
