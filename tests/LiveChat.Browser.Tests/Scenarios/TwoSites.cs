using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Two widgets of one chat server on pages of one origin, looked at in one browser: nothing of the one is ever in the other.</summary>
public sealed class TwoSites(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task In_one_browser_have_their_own_chat_contact_draft_and_sound() => PlayAsync(AddGarden, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync("My lamp never arrived");
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync(ana.Name);
        await ChooseAsync(dana, "Mute sounds");
        await dana.Composer.FillAsync("Half a sentence about lamps");
        var chat = await dana.ChatIdAsync();

        // The same tab, on a page of the other site.
        await dana.VisitShopAsync("/garden");
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await dana.OpenChatAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.Panel.GetByText("Green Garden").First).ToBeVisibleAsync();
        await Expect(dana.NameField).ToHaveValueAsync(string.Empty);
        await dana.NameField.FillAsync("Kim Doe");
        await dana.EmailField.FillAsync("kim@example.com");
        await dana.Panel.Locator("lc-field[data-key=message] textarea").FillAsync("My tree never arrived");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        await Expect(dana.Composer).ToHaveValueAsync(string.Empty);
        await ana.AcceptAsync("Kim Doe");
        await ana.WritesAsync("About the tree");
        await dana.SeesMessageAsync("About the tree");
        Assert.NotEqual(chat, await dana.ChatIdAsync());
        await Expect(dana.Log).Not.ToContainTextAsync("lamp");
        await dana.Button("Chat menu").ClickAsync();
        await Expect(dana.Button("Mute sounds")).ToBeVisibleAsync();

        // Both at once, and each after a reload.
        var lamps = await dana.OpenTabAsync();
        await lamps.OpenChatAsync();
        await lamps.SeesAgentInHeaderAsync(ana.Name);
        await ana.OpenAsync("Dana Ray");
        await ana.WritesAsync("About the lamp");
        await lamps.SeesMessageAsync("About the lamp");
        await lamps.WritesAsync("It was blue");
        await ana.SeesMessageAsync("It was blue");
        await dana.ReloadAsync();
        await dana.SeesMessageAsync("About the tree");
        await Expect(dana.Log).Not.ToContainTextAsync("lamp");
        await dana.VisitShopAsync();
        await dana.SeesMessageAsync("About the lamp");
        Assert.Equal(chat, await dana.ChatIdAsync());
        await Expect(dana.Composer).ToHaveValueAsync("Half a sentence about lamps");
        await Expect(dana.Log).Not.ToContainTextAsync("tree");

        // One secret of a visitor for each, and nothing that belongs to both.
        var kept = await dana.Page.EvaluateAsync<string[]>("Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter(key => key.startsWith('livechat'))");
        Assert.All(kept, key => Assert.Matches($"^livechat:({Storefront.Demo.Shop.SiteKey}|{OtherShop.GardenKey}):", key));
        Assert.Equal(2, await dana.Page.EvaluateAsync<int>("new Set(Object.keys(localStorage).filter(key => key.endsWith(':visitor')).map(key => localStorage[key])).size"));
    });

    private static async Task ChooseAsync(Customer customer, string item)
    {
        await customer.Button("Chat menu").ClickAsync();
        await customer.Button(item).ClickAsync();
    }

    private static void AddGarden(IServiceCollection services)
    {
        services.AddLiveChatCore().AddWidget(OtherShop.GardenKey, widget => widget.Name = "Green Garden");
        services.AddOptions<WidgetOptions>(OtherShop.GardenKey)
            .Configure<IConfiguration>((widget, settings) => widget.Domains.Add(settings["LiveChat:ShopOrigins:0"]!));
    }
}
