using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Redaction;

/// <summary>An administrator looks at what erasing a customer takes, and takes no more than that.</summary>
public class ErasingOverTheHub
{
    private const string Reason = "Asked for by the customer";

    [Fact]
    public async Task What_was_looked_at_goes_and_nobody_elses_does()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var other = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        (await chat.Customer.SendAsync(chat.Id, "canary")).Expect();
        (await other.Customer.SendAsync(other.Id, "another canary")).Expect();

        var plan = (await mia.PlanErasureAsync(new(chat.Id))).Expect();
        var planned = Assert.Single(plan.Chats);
        Assert.Equal((chat.Id, true, false, 0), (planned.Id, planned.Open, planned.Redacted, plan.More));

        var receipt = (await mia.EraseAsync(new() { ChatId = chat.Id, Chats = [chat.Id, other.Id], Reason = Reason })).Expect();

        Assert.Equal((1, 0), (receipt.Redacted, receipt.Left));
        Assert.Contains(receipt.Copies, c => c is { Copy: "log", Outcome: CopyOutcomeDto.Gone, Count: >= 1 });
        Assert.DoesNotContain("canary", await chat.LogTextAsync(), StringComparison.Ordinal);
        Assert.Contains("another canary", await other.LogTextAsync(), StringComparison.Ordinal);
        var contact = (await host.Services.GetRequiredService<IContactStore>().FindAsync((await host.Store.FindAsync(new(Guid.ParseExact(chat.Id, "N")), default))!.Contact, default))!;
        Assert.Equal((null, null), (contact.Name, contact.Email));
        Assert.True((await mia.PlanErasureAsync(new(chat.Id))).Expect().Chats.Single().Redacted);
    }

    [Fact]
    public async Task Nobody_else_may_and_nothing_that_makes_no_sense_is_done()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var cem = await host.AgentAsync("cem", isAvailable: false);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        (await chat.Customer.SendAsync(chat.Id, "secret")).Expect();
        EraseContact Of(string chatId, string reason, params string[] chats) => new() { ChatId = chatId, Chats = chats, Reason = reason };

        Assert.Equal(("not_allowed", "not_in_chat", "chat_not_found"), ((await chat.Agent.PlanErasureAsync(new(chat.Id))).Code, (await ben.PlanErasureAsync(new(chat.Id))).Code, (await cem.PlanErasureAsync(new(chat.Id))).Code));
        Assert.Equal(("not_allowed", "chat_not_found"), ((await chat.Agent.EraseAsync(Of(chat.Id, Reason, chat.Id))).Code, (await cem.EraseAsync(Of(chat.Id, Reason, chat.Id))).Code));
        Assert.Equal("chat_not_found", (await mia.EraseAsync(Of("x", Reason, chat.Id))).Code);
        Assert.Equal(("reason_missing", "reason_invalid"), ((await mia.EraseAsync(Of(chat.Id, " ", chat.Id))).Code, (await mia.EraseAsync(Of(chat.Id, new('x', 201), chat.Id))).Code));
        Assert.Equal("target_not_found", (await mia.EraseAsync(Of(chat.Id, Reason))).Code);
        Assert.Equal("target_not_found", (await mia.EraseAsync(Of(chat.Id, Reason, "x"))).Code);
        Assert.Equal("target_not_found", (await mia.EraseAsync(Of(chat.Id, Reason, [.. Enumerable.Repeat(chat.Id, 201)]))).Code);
        Assert.Contains("secret", await chat.LogTextAsync(), StringComparison.Ordinal);
    }
}
