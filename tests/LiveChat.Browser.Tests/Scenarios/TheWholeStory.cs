using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class TheWholeStory(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task From_the_script_tag_to_the_mailed_transcript() => PlayAsync(async scene =>
    {
        // 1. Dana sees the launcher, opens it, fills in the form and is told her place.
        var dana = await scene.CustomerAsync();
        var wire = await Wire.HoldAsync(dana);
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.FillInFormAsync("My order never arrived");
        await dana.SendFormAsync();
        await dana.SeesPlaceAsync("You're next");

        // 2. Ana signs in, becomes available, sees the ring and accepts.
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await Expect(ana.RingCard("Dana Ray")).ToContainTextAsync("My order never arrived");
        await Expect(ana.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new System.Text.RegularExpressions.Regex("."));
        await ana.AcceptAsync("Dana Ray");
        await Expect(ana.Details).ToContainTextAsync("Order problem");
        await dana.SeesAgentAsync("Ana (demo)");

        // 3. They talk; a reload of either page changes nothing.
        await ana.WritesAsync("Hi Dana, let me look it up");
        await dana.SeesMessageAsync("Hi Dana, let me look it up");
        await dana.WritesAsync("Thank you");
        await dana.SeesProgressAsync("Thank you", "read");
        await dana.ReloadAsync();
        await ana.ReloadAsync();
        await ana.OpenAsync("Dana Ray");
        string[] said = [.. await ana.Messages.Locator(".b").AllInnerTextsAsync()];
        Assert.Equal(2, said.Count(text => text is "Hi Dana, let me look it up" or "Thank you"));
        await dana.SeesExactlyAsync(said);

        // 4. Dana leaves, takes the same chat up again, and it rings. Then Ana ends it: only a new chat is left.
        var chat = await dana.ChatIdAsync();
        await dana.LeaveAsync();
        await dana.SeesTranscriptAsync();
        await dana.ResumeAsync();
        await dana.SeesQueueAsync();
        Assert.Equal(chat, await dana.ChatIdAsync());
        await ana.AcceptAsync("Dana Ray");
        await ana.WritesAsync("Welcome back");
        await dana.SeesMessageAsync("Welcome back");
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await Expect(dana.Button("Start new chat")).ToBeVisibleAsync();
        await Expect(dana.Button("Resume chat")).ToHaveCountAsync(0);
        var forged = await wire.CallAsync("ResumeChat", new { chatId = chat });
        Assert.Equal("chat_ended_by_agent", forged.GetProperty("error").GetProperty("code").GetString());

        // 5. Each of the two endings has mailed one transcript, the second with the whole conversation.
        var first = await scene.Mail.NextAsync();
        var second = await scene.Mail.NextAsync();
        Assert.Equal("dana@example.com", Assert.Single(first.To.Mailboxes).Address);
        Assert.Equal("dana@example.com", Assert.Single(second.To.Mailboxes).Address);
        Assert.NotEqual(first.MessageId, second.MessageId);
        Assert.Contains("Thank you", first.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome back", first.TextBody, StringComparison.Ordinal);
        Assert.Contains("Thank you", second.TextBody, StringComparison.Ordinal);
        Assert.Contains("Welcome back", second.TextBody, StringComparison.Ordinal);
        await dana.SeesTranscriptAsync();
        Assert.Equal(2, scene.Mail.Count);
    });
}
