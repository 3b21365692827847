using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class TheTranscript(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Is_mailed_to_the_customer_once_when_the_agent_ends_the_chat() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.WritesAsync("It left the house yesterday");
        await dana.SeesMessageAsync("It left the house yesterday");

        await ana.EndAsync();

        var mail = await scene.Mail.NextAsync();
        Assert.Equal("dana@example.com", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Contains("Acme Home support", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("My order never arrived", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("It left the house yesterday", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("It left the house yesterday", mail.HtmlBody, StringComparison.Ordinal);
        await dana.SeesTranscriptAsync();
        Assert.Equal(1, scene.Mail.Count);
    });

    [BrowserFact]
    public Task Can_be_taken_along_as_a_file_also_while_the_chat_goes_on() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.WritesAsync("It left the house yesterday 🚚");
        await dana.SeesMessageAsync("It left the house yesterday");

        var download = await dana.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await dana.Button("Chat menu").ClickAsync();
            await dana.Button("Download transcript").ClickAsync();
        });

        Assert.Matches("^chat-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.txt$", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("It left the house yesterday 🚚", text, StringComparison.Ordinal);
        Assert.Contains("My order never arrived", text, StringComparison.Ordinal);
        Assert.Contains("Ana (demo) joined the chat", text, StringComparison.Ordinal);
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "active");
    });
}
