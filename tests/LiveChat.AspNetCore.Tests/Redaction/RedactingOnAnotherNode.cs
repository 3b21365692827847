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

    private static async Task<string> ReadAsync(TestCustomer customer, string chatId) => JsonSerializer.Serialize((await customer.ReadAsync(chatId, 0, 200)).Expect().Entries, ContractJson.Options);
}
