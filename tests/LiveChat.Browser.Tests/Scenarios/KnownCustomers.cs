using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Identity;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Customers whose shop vouches for them with a signed token.</summary>
public sealed class KnownCustomers(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Secret = "a secret of the shop's own that is long enough";

    private const string Queue = "window.LiveChat = window.LiveChat || function () { (LiveChat.q = LiveChat.q || []).push(arguments); };";

    private const string VisitorSecret = "localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith(':visitor')))";

    [BrowserFact]
    public Task Are_filled_into_the_form_and_seen_as_verified_by_the_agent() => PlayAsync(AddSecret, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await IdentifyAsync(scene, dana, "user-42", "Dana Ray", "dana@example.com", isOpen: false);

        await dana.OpenChatAsync();
        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        await Expect(dana.EmailField).ToHaveValueAsync("dana@example.com");
        await dana.TopicField.SelectOptionAsync("Order problem");
        await dana.MessageField.FillAsync("My order never arrived");
        await dana.SendFormAsync();

        await ana.AcceptAsync("Dana Ray");
        await Expect(ana.Conversation.GetByText("Verified", new() { Exact = true }).First).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Share_nothing_on_one_computer_and_find_their_chat_on_another() => PlayAsync(AddSecret, async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await IdentifyAsync(scene, dana, "user-42", "Dana Ray", "dana@example.com");
        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        await dana.FillInFormAsync("Something between us");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        var chat = await dana.ChatIdAsync();
        await dana.Composer.FillAsync("Half a sentence");
        var tab = await dana.OpenTabAsync();
        await tab.OpenChatAsync();
        await tab.SeesQueueAsync();

        // The next user of the same browser.
        await IdentifyAsync(scene, dana, "user-43", "Kim Doe", "kim@example.com");
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.NameField).ToHaveValueAsync("Kim Doe");
        await Expect(dana.Panel.GetByText("Something between us")).ToHaveCountAsync(0);
        await Expect(tab.NameField).ToHaveValueAsync("Kim Doe");
        await Expect(tab.Panel.GetByText("Something between us")).ToHaveCountAsync(0);

        // Whoever it is with a token that is no good, it is none of the two.
        dana.Complaints.Expect("status of 401");
        Assert.Equal("identity_token_invalid", await RefusedAsync(dana, "?"));
        await Expect(dana.NameField).ToHaveValueAsync(string.Empty);
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");

        // The first one, at home.
        var home = await scene.CustomerAsync();
        await home.VisitShopAsync();
        await home.OpenChatAsync();
        await IdentifyAsync(scene, home, "user-42", "Dana Ray", "dana@example.com");
        await home.SeesQueueAsync();
        Assert.Equal(chat, await home.ChatIdAsync());
        await Expect(home.Composer).ToHaveValueAsync(string.Empty);
        await home.ReloadAsync();
        await home.SeesQueueAsync();
        Assert.Equal(chat, await home.ChatIdAsync());
    });

    [BrowserFact]
    public Task Are_nobody_with_a_token_that_is_no_good_and_the_page_is_told_why() => PlayAsync(AddSecret, async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("status of 401");
        dana.Complaints.Expect("status of 409");
        await dana.AskForHelpAsync();
        var chat = await dana.ChatIdAsync();

        Assert.Equal("identity_token_invalid", await RefusedAsync(dana, Token(scene, "user-42", "Dana Ray", "dana@example.com") + "x"));
        var stolen = Token(scene, "user-43", "Kim Doe", "kim@example.com");
        var kim = await scene.CustomerAsync("Kim Doe");
        await kim.VisitShopAsync();
        await kim.OpenChatAsync();
        await kim.Page.EvaluateAsync("token => LiveChat.identify({ token })", stolen);
        Assert.Equal("identity_token_used", await RefusedAsync(dana, stolen));

        await dana.SeesQueueAsync();
        Assert.Equal(chat, await dana.ChatIdAsync());
        await dana.WritesAsync("Still me");
        await dana.SeesMessageAsync("Still me");
    });

    [BrowserFact]
    public Task Are_asked_for_a_token_when_the_panel_needs_it_and_again_when_it_has_expired() => PlayAsync(AddSecret, async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("status of 401");
        var asked = 0;
        await dana.Page.ExposeFunctionAsync("freshToken", () => ++asked == 1 ? ExpiredToken("user-42") : Token(scene, "user-42", "Dana Ray", "dana@example.com"));
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await dana.Page.EvaluateAsync("() => { window.identified = LiveChat.identify({ token: () => freshToken() }); }");
        Assert.Equal(0, asked);

        await dana.OpenChatAsync();
        await dana.Page.EvaluateAsync("window.identified");

        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        Assert.Equal(2, asked);
    });

    [BrowserFact]
    public Task Come_back_with_a_token_that_has_expired_and_lose_nothing() => PlayAsync(AddSecret, async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("status of 401");
        var asked = 0;
        await dana.Page.ExposeFunctionAsync("freshToken", () => ++asked == 2 ? ExpiredToken("user-42") : Token(scene, "user-42", "Dana Ray", "dana@example.com"));
        await dana.Context.AddInitScriptAsync(Queue + "LiveChat('identify', { token: () => freshToken() });");
        var (chat, visitor) = await StartChatAsync(dana);
        await dana.Composer.FillAsync("Half a sentence");

        await dana.ReloadAsync();
        await dana.SeesQueueAsync();
        await Expect(dana.Composer).ToHaveValueAsync("Half a sentence");
        Assert.Equal(3, asked);
        Assert.Equal(chat, await dana.ChatIdAsync());
        Assert.Equal(visitor, await dana.Page.EvaluateAsync<string>(VisitorSecret));
    });

    [BrowserFact]
    public Task Are_nobody_where_the_page_has_no_token_and_themselves_again_with_the_next() => PlayAsync(AddSecret, async scene =>
    {
        var dana = await scene.CustomerAsync();
        var token = Token(scene, "user-42", "Dana Ray", "dana@example.com");
        await dana.Page.ExposeFunctionAsync("freshToken", () => token);
        await dana.Context.AddInitScriptAsync(Queue + "LiveChat('identify', { token: async () => await freshToken() || Promise.reject(Error('Signed out.')) });");
        var (chat, visitor) = await StartChatAsync(dana);

        token = string.Empty;
        await dana.ReloadAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.NameField).ToHaveValueAsync(string.Empty);
        await Expect(dana.Panel.GetByText("Something between us")).ToHaveCountAsync(0);
        Assert.NotEqual(visitor, await dana.Page.EvaluateAsync<string>(VisitorSecret));

        await IdentifyAsync(scene, dana, "user-42", "Dana Ray", "dana@example.com");
        await dana.SeesQueueAsync();
        Assert.Equal(chat, await dana.ChatIdAsync());
    });

    /// <summary>Somebody the page vouches for starts a chat; its id, and what the browser keeps of the visitor.</summary>
    private static async Task<(string? Chat, string Visitor)> StartChatAsync(Customer customer)
    {
        await customer.VisitShopAsync();
        await customer.OpenChatAsync();
        await Expect(customer.NameField).ToHaveValueAsync("Dana Ray");
        await customer.FillInFormAsync("Something between us");
        await customer.SendFormAsync();
        await customer.SeesQueueAsync();
        return (await customer.ChatIdAsync(), await customer.Page.EvaluateAsync<string>(VisitorSecret));
    }

    private static string ExpiredToken(string user)
    {
        var begin = TimeProvider.System.GetUtcNow().AddHours(-1).UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = Storefront.Demo.Shop.SiteKey,
            IssuedAt = begin,
            NotBefore = begin,
            Expires = begin.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = user, ["jti"] = "a token of an hour ago" },
            SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)), SecurityAlgorithms.HmacSha256),
        });
    }

    private static void AddSecret(IServiceCollection services)
        => services.PostConfigureAll<WidgetOptions>(widget => widget.Identity.Secrets.Add(Secret));

    private static string Token(Scene scene, string user, string name, string email)
        => scene.Server.Services.GetRequiredService<LiveChatIdentity>().CreateToken(user, email, name);

    /// <summary>The page says who is signed in. While the panel is not there, that waits for it.</summary>
    private static async Task IdentifyAsync(Scene scene, Customer customer, string user, string name, string email, bool isOpen = true)
    {
        await Expect(customer.Launcher).ToBeVisibleAsync();
        await customer.Page.EvaluateAsync(isOpen ? "token => LiveChat.identify({ token })" : "token => void LiveChat.identify({ token })", Token(scene, user, name, email));
    }

    private static async Task<string?> RefusedAsync(Customer customer, string token)
        => (await customer.Page.EvaluateAsync<JsonElement>("token => LiveChat.identify({ token }).then(() => 'taken', error => error.code)", token)).GetString();
}
