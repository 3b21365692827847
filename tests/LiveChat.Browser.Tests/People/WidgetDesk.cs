using System.Collections.Concurrent;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Scenarios;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The widget settings of the admin console, as an administrator uses them. The widget they are about is that of the other shop's garden.</summary>
internal sealed class WidgetDesk(Agent mia)
{
    private const string Create = """
        async ([key, origin]) => {
          const path = '/livechat/api/admin/settings/widgets';
          const { defaults } = await (await fetch(path)).json();
          const behaviour = { ...defaults.behaviour, messagesWhenNobodyIsThere: false };
          const body = JSON.stringify({ ...defaults, name: 'Green Garden', domains: [origin], behaviour });
          const answer = await fetch(`${path}/${key}`, { method: 'PUT', headers: { 'content-type': 'application/json', 'if-none-match': '*' }, body });
          if (!answer.ok) throw new Error(await answer.text());
        }
        """;

    private readonly ConcurrentQueue<string> _asked = [];

    public IPage Page { get; } = mia.Page;

    /// <summary>Gets what the page and its frames have asked the server for as a customer's panel would.</summary>
    public IEnumerable<string> AskedAsCustomer => _asked.Where(url => url.Contains("/hub/", StringComparison.Ordinal) || url.Contains("/customer/", StringComparison.Ordinal));

    /// <summary>Gets the panel of the preview.</summary>
    public IFrameLocator Preview => Page.Locator("lc-widget-preview iframe").ContentFrame;

    public ILocator Fields => Page.Locator("[data-builder=form] li");

    public ILocator Publish => Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true });

    /// <summary>Gets the dialog about somebody else's change.</summary>
    public ILocator Conflict => Page.Locator("lc-conflict-dialog:has(dialog[open])");

    /// <summary>Gets what is said of the pages that asked for the widget.</summary>
    public ILocator SiteCheck => Page.Locator("lc-site-check");

    /// <summary>Somebody who administers, with the garden's widget, which is new, open in front of them.</summary>
    public static Task<WidgetDesk> OpenAsync(Scene scene, Browsing.Look? look = null) => OpenAsync(scene, look, isNew: true);

    /// <summary>Somebody else, with the same widget.</summary>
    public static Task<WidgetDesk> JoinAsync(Scene scene, Browsing.Look? look = null) => OpenAsync(scene, look, isNew: false);

    private static async Task<WidgetDesk> OpenAsync(Scene scene, Browsing.Look? look, bool isNew)
    {
        var mia = await scene.AgentAsync("Mia (demo)", look);
        await mia.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/admin").ToString());
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = mia.Name }).ClickAsync();
        await Expect(mia.Page.Locator("main[data-state=data]").First).ToBeVisibleAsync();
        if (isNew) await mia.Page.EvaluateAsync(Create, new[] { OtherShop.GardenKey, scene.OtherShop.Address.GetLeftPart(UriPartial.Authority) });
        var desk = new WidgetDesk(mia);
        desk.Page.Request += (_, request) => desk._asked.Enqueue(request.Url);
        desk.Page.WebSocket += (_, socket) => desk._asked.Enqueue(socket.Url);
        await mia.Page.EvaluateAsync("key => { location.hash = `#settings/widgets/${key}`; }", OtherShop.GardenKey);
        await Expect(desk.Preview.GetByRole(AriaRole.Heading, new() { Name = "Chat with us" })).ToBeVisibleAsync();
        return desk;
    }

    public ILocator Action(string name) => Page.Locator($"lc-widgets-place [data-action='{name}']");

    /// <summary>Unfolds a part of the settings.</summary>
    public Task UnfoldAsync(string part) => Page.Locator($"[data-part={part}] > summary").ClickAsync();

    /// <summary>The control of a field, by its path in the settings.</summary>
    public ILocator Field(string path) => Page.Locator($"lc-field[name='{path}']").Locator("input, select, textarea");

    public Task ShowAsync(string scene) => Page.GetByRole(AriaRole.Radio, new() { Name = scene, Exact = true }).CheckAsync();

    /// <summary>The labels of the form, in the order the preview asks in.</summary>
    public Task SeesFormAsync(params string[] labels) => Expect(Preview.Locator("lc-chat-form lc-field .label")).ToContainTextAsync(labels);
}
