using LiveChat.Browser.Tests.Browsing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class Rating(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Stars_and_a_comment_are_given_by_keyboard_and_the_agent_sees_them() => PlayAsync(AskForRatings, async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await Expect(dana.Panel.GetByRole(AriaRole.Group, new() { Name = "How was this chat?" })).ToBeVisibleAsync();
        await Expect(dana.Button("Send rating")).ToHaveCountAsync(0);

        await dana.Panel.GetByRole(AriaRole.Radio, new() { Name = "1 star" }).FocusAsync();
        for (var star = 1; star < 4; star++) await dana.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(dana.Panel.GetByRole(AriaRole.Radio, new() { Name = "4 stars" })).ToBeCheckedAsync();
        await dana.Page.Keyboard.PressAsync("Tab");
        await dana.Page.Keyboard.TypeAsync("Quick and kind <b>");
        await dana.Page.Keyboard.PressAsync("Tab");
        await dana.Page.Keyboard.PressAsync("Enter");

        await dana.SeesRowAsync("You rated this chat: 4 of 5");
        await Expect(dana.Button("Start new chat")).ToBeFocusedAsync();
        await Expect(dana.Panel.Locator("lc-rating")).ToHaveCountAsync(0);
        await ana.SeesRowAsync("The customer rated this chat: 4 of 5");
        await Expect(ana.Log.GetByText("Quick and kind <b>")).ToBeVisibleAsync();
        await dana.Page.ReloadAsync();
        await dana.SeesRowAsync("You rated this chat: 4 of 5");
        await Expect(dana.Panel.Locator("lc-rating")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Nobody_is_asked_where_the_widget_does_not_say_so() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.EndAsync();

        await dana.SeesEndAsync();
        await Expect(dana.Panel.Locator("lc-rating")).ToHaveCountAsync(0);
    });

    private static void AskForRatings(IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.Rating = true);
}
