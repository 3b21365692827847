using System.Security.Claims;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class KeepingPersonalData(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Who_may_not_read_it_sees_dots_where_others_see_the_answers() => PlayAsync(
        services =>
        {
            services.PostConfigureAll<WidgetOptions>(widget => widget.Form = widget.Form with { Fields = [.. widget.Form.Fields.Select(field => field with { IsPersonal = true })] });
            services.AddLiveChatCore().MapAgent(user => new(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.Identity!.Name!) { CanReadPersonalData = user.Identity.Name != "Ben (demo)" });
        },
        async scene =>
        {
            var (dana, ana) = await scene.ChatAsync();
            await Expect(ana.Details.Locator("[data-part=form] dd").First).ToHaveTextAsync("Dana Ray");
            await Expect(Dots(ana.Page)).ToHaveCountAsync(0);
            var known = await ana.EverythingAsync();
            var ben = await scene.AgentAsync("Ben (demo)", new Look { Inspected = true });
            await ben.SitDownAsync();

            await ana.TransferAsync("Ben (demo)");
            var card = ben.RingCard("Visitor");
            await Expect(Dots(card).First).ToHaveTextAsync("••••••");
            await ben.AcceptAsync("Visitor");

            var form = ben.Details.Locator("[data-part=form]");
            await Expect(Dots(form)).ToHaveCountAsync(await form.Locator("dd").CountAsync());
            await Expect(Dots(ben.Details.Locator("[data-part=contact]"))).ToHaveCountAsync(1);
            await Expect(Dots(ben.Log)).Not.ToHaveCountAsync(0);
            await dana.WritesAsync("Are you there?");
            await ben.SeesMessageAsync("Are you there?");
            Assert.Contains("dana", known, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("dana", await ben.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Empty(await Axe.LightAndDarkAsync(ben.Page));
        });

    private static ILocator Dots(IPage page) => page.GetByRole(AriaRole.Img, new() { Name = "Hidden: you may not read personal data" });

    private static ILocator Dots(ILocator place) => place.GetByRole(AriaRole.Img, new() { Name = "Hidden: you may not read personal data" });
}
