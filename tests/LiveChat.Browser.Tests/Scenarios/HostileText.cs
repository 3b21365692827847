using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class HostileText(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Name = "<img src=x onerror=alert(1)>";

    private static readonly string[] Corpus =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
        "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
        "</textarea></style></title><b>bold</b>",
        "\u202Egnp.exe\u202C right to left",
    ];

    [BrowserFact]
    public Task Stays_text_wherever_it_is_shown() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync(Name);
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.FillInFormAsync(Corpus[0]);
        await dana.EmailField.FillAsync("dana@example.com");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();

        await Expect(ana.RingCard(Name)).ToContainTextAsync(Corpus[0]);
        await ana.AcceptAsync(Name);
        await Expect(ana.Details).ToContainTextAsync(Name);
        foreach (var text in Corpus[1..])
        {
            await dana.WritesAsync(text);
            await ana.WritesAsync($"You wrote {text}");
        }

        foreach (var text in Corpus[1..])
        {
            await Expect(dana.Messages.Locator(".b").Filter(new() { HasText = $"You wrote {text}" })).ToHaveCountAsync(1);
            await Expect(ana.Messages.Locator(".b").Filter(new() { HasText = $"You wrote {text}" })).ToHaveCountAsync(1);
        }

        await Expect(dana.Panel.Locator("img, iframe, [onerror], [onload], a[href^=javascript]")).ToHaveCountAsync(0);
        await Expect(ana.Page.Locator("img, iframe, [onerror], [onload], a[href^=javascript]")).ToHaveCountAsync(0);

        await ana.EndAsync();
        var mail = await scene.Mail.NextAsync();
        Assert.DoesNotContain("onerror", string.Join('\n', mail.Headers), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", mail.HtmlBody ?? string.Empty, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", mail.HtmlBody ?? string.Empty, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Corpus[0], mail.TextBody, StringComparison.Ordinal);
    });
}
