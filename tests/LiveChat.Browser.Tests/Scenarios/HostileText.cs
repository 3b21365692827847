using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
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

        await ana.SwitchFilesAsync();
        await dana.AttachAsync(PictureFile.Small($"{Name}.png"));
        await dana.SeesFileAsync($"{Name}.png", "ready");
        await dana.WritesAsync("By its name");
        foreach (var person in new Person[] { dana, ana })
        {
            await Expect(person.Message("By its name").Locator("lc-attachment img")).ToHaveAttributeAsync("alt", $"{Name}.png");
            await IsHarmlessAsync(person is Customer ? dana.Panel.Locator("body") : ana.Page.Locator("body"));
        }

        await ana.EndAsync();
        var mail = await scene.Mail.NextAsync();
        Assert.DoesNotContain("onerror", string.Join('\n', mail.Headers), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", mail.HtmlBody ?? string.Empty, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", mail.HtmlBody ?? string.Empty, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Corpus[0], mail.TextBody, StringComparison.Ordinal);

        await ana.ActivityLog.OpenAsync();
        await ana.ActivityLog.SearchAsync("alert");
        await Expect(ana.ActivityLog.Rows).ToHaveCountAsync(1);
        await Expect(ana.ActivityLog.Row(Name).Locator("mark")).Not.ToHaveCountAsync(0);
        await IsHarmlessAsync(ana.Page.Locator("body"));
        await ana.ActivityLog.OpenAsync(Name);
        foreach (var text in Corpus[1..])
            await Expect(ana.ActivityLog.Conversation.Locator(".b").Filter(new() { HasText = $"You wrote {text}" })).ToHaveCountAsync(1);

        await IsHarmlessAsync(ana.Page.Locator("body"));
    });

    private static Task IsHarmlessAsync(ILocator page)
        => Expect(page.Locator("iframe, [onerror], [onload], a[href^=javascript], img[src=x]")).ToHaveCountAsync(0);
}
