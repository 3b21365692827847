using LiveChat.Browser.Tests.Browsing;

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
}
