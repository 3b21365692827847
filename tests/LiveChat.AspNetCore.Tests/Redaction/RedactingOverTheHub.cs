using System.Net;
using System.Security.Claims;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Files;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Redaction;

/// <summary>Whoever may redacts, everybody who looks sees it at once, and nobody reads it any more.</summary>
public class RedactingOverTheHub
{
    private const string Reason = "Asked for by the customer";

    [Fact]
    public async Task Both_sides_are_told_at_once_and_read_it_nowhere_any_more()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        var said = (await chat.Customer.SendAsync(chat.Id, "canary-secret and more")).Expect();
        var customer = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto));
        var agent = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto));

        var receipt = (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = Reason, Spans = [new(said.Sequence, 0, 13)] })).Expect();

        Assert.Contains(new CopyReceiptDto("log", CopyOutcomeDto.Gone, 1), receipt.Copies);
        var (toCustomer, toAgent) = ((await customer).Entries.OfType<RedactedEntryDto>().Single(), (await agent).Entries.OfType<RedactedEntryDto>().Single());
        Assert.Equal((false, null, null), (toCustomer.Whole, toCustomer.By, toCustomer.Reason));
        Assert.Equal((false, "mia (test)", Reason), (toAgent.Whole, toAgent.By, toAgent.Reason));
        Assert.Equal([said.Sequence], toCustomer.Sequences!);
        foreach (var log in new[] { await chat.LogTextAsync(), JsonSerializer.Serialize((await chat.Agent.ReadAsync(chat.Id)).Expect().Entries, ContractJson.Options) })
        {
            Assert.DoesNotContain("canary", log, StringComparison.Ordinal);
            Assert.Contains("▒▒▒▒▒▒▒▒▒▒▒▒▒ and more", JsonDocument.Parse(log).RootElement.EnumerateArray().Where(e => e.TryGetProperty("redacted", out _)).Select(e => e.GetProperty("text").GetString()));
        }

        Assert.DoesNotContain("canary", JsonSerializer.Serialize((await mia.SearchAsync(new() { Text = "canary" })).Expect(), ContractJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", JsonSerializer.Serialize((await chat.Customer.StateAsync()).Expect(), ContractJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", JsonSerializer.Serialize((await chat.Agent.StateAsync()).Expect(), ContractJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_sends_it_again_is_told_that_it_is_gone()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        var id = Guid.NewGuid().ToString("N");
        var said = (await chat.Customer.SendAsync(chat.Id, "secret", id)).Expect();
        (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = Reason, Entries = [said.Sequence] })).Expect();
        var before = (await chat.LogAsync()).Count;

        Assert.Equal("redacted", (await chat.Customer.SendAsync(chat.Id, "secret", id)).Code);
        Assert.Equal(before, (await chat.LogAsync()).Count);
    }

    /// <summary>What the door has replaced the sender is told, so that nobody sees anything else in two places.</summary>
    [Fact]
    public async Task A_card_never_reaches_the_other_side_and_the_sender_is_told_what_is_kept()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        var told = chat.Agent.Next<AgentEntriesEvent>("Entries", e => e.Entries.OfType<MessageEntryDto>().Any());

        var receipt = (await chat.Customer.SendAsync(chat.Id, "It is 4111111111111111")).Expect();

        Assert.Equal("It is ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒", receipt.Text);
        var message = (await told).Entries.OfType<MessageEntryDto>().Single();
        Assert.Equal(("It is ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒", true), (message.Text, message.Redacted));
        Assert.Null((await chat.Customer.SendAsync(chat.Id, "Hello")).Expect().Text);
    }

    [Fact]
    public async Task Who_may_is_the_hosts_to_say_and_others_learn_nothing()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var ben = await host.AgentAsync("ben", isAvailable: false);
        await using var cem = await host.AgentAsync("cem", isAvailable: false);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        var said = (await chat.Customer.SendAsync(chat.Id, "secret")).Expect();
        Redact Of(string chatId) => new() { ChatId = chatId, Reason = Reason, Entries = [said.Sequence] };

        Assert.Equal(("not_allowed", "not_in_chat", "chat_not_found"), ((await chat.Agent.RedactAsync(Of(chat.Id))).Code, (await ben.RedactAsync(Of(chat.Id))).Code, (await cem.RedactAsync(Of(chat.Id))).Code));
        Assert.Equal(("chat_not_found", "chat_not_found"), ((await mia.RedactAsync(Of("x"))).Code, (await mia.RedactAsync(Of(Guid.NewGuid().ToString("N")))).Code));
        Assert.Equal((null, true), ((await chat.Agent.StateAsync()).Expect().CanRedact, (await mia.StateAsync()).Expect().CanRedact));
        Assert.Contains("secret", await chat.LogTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "reason_missing")]
    [InlineData(" \u200B ", "reason_missing")]
    [InlineData("a\0b", "reason_invalid")]
    public async Task A_reason_is_asked_for(string reason, string code)
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);

        Assert.Equal(code, (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = reason, Whole = true })).Code);
        Assert.Equal("reason_invalid", (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = new('x', 201), Whole = true })).Code);
        foreach (var wrong in new Redact[]
        {
            new() { ChatId = chat.Id, Reason = Reason },
            new() { ChatId = chat.Id, Reason = Reason, Entries = [-1] },
            new() { ChatId = chat.Id, Reason = Reason, Files = [new(1, "no id")] },
            new() { ChatId = chat.Id, Reason = Reason, Fields = ["none"] },
            new() { ChatId = chat.Id, Reason = Reason, Spans = [null!], Files = [null!] },
            new() { ChatId = chat.Id, Reason = Reason, Entries = [.. Enumerable.Range(1, 501).Select(i => (long)i)] },
        })
        {
            Assert.Equal("target_not_found", (await mia.RedactAsync(wrong)).Code);
        }

        Assert.Equal(ChatStatusDto.Active, (await chat.Agent.ReadAsync(chat.Id)).Expect().Chat.Status);
    }

    /// <summary>The link that somebody has already is dead, too.</summary>
    [Fact]
    public async Task A_file_is_served_to_nobody_any_more_and_its_bytes_are_gone()
    {
        await using var site = await FileSite.StartAsync(new() { LiveChat = LetAnaRedact });
        var file = await site.SentAsync(site.Kim, name: "canary.png");
        var link = await site.LinkAsync(site.Kim, file);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(link)).StatusCode);
        var message = (await site.Chat.LogAsync()).OfType<MessageEntryDto>().Single(m => m.Attachments is not null);

        var receipt = (await site.Ana.RedactAsync(new() { ChatId = site.Id, Reason = Reason, Files = [new(message.Sequence, message.Attachments![0].Id)] })).Expect();

        Assert.Contains(new CopyReceiptDto("files", CopyOutcomeDto.Gone, 1), receipt.Copies);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(link)).StatusCode);
        Assert.Empty(site.Bytes);
        Assert.DoesNotContain("canary", await site.Chat.LogTextAsync(), StringComparison.Ordinal);
        Assert.True((await site.Chat.LogAsync()).OfType<MessageEntryDto>().Single(m => m.Attachments is not null).Attachments![0].Redacted);
    }

    [Fact]
    public async Task A_whole_chat_is_over_and_says_only_that_it_was()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        (await chat.Customer.SendAsync(chat.Id, "canary")).Expect();
        var ended = chat.Customer.Next<CustomerEntriesEvent>("Entries", e => e.Entries.Any(x => x is RedactedEntryDto { Whole: true }));

        (await mia.RedactAsync(new() { ChatId = chat.Id, Reason = Reason, Whole = true })).Expect();

        await ended;
        var page = (await chat.Customer.ReadAsync(chat.Id)).Expect();
        Assert.Equal(ChatStatusDto.Ended, page.Chat.Status);
        Assert.All(page.Entries.OfType<MessageEntryDto>(), m => Assert.Equal("▒▒▒", m.Text));
        Assert.Equal("chat_ended_by_agent", (await chat.Customer.ResumeAsync(chat.Id)).Code);
        Assert.DoesNotContain((await mia.RedactAsync(new() { ChatId = chat.Id, Reason = Reason, Whole = true })).Expect().Copies, c => c.Copy == "log");
    }

    private static void LetAnaRedact(LiveChatBuilder builder)
        => builder.MapAgent(user => new AgentProfile(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.Identity!.Name!) { CanRedact = true });
}
