using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using LiveChat.Tests;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using ColorScheme = Microsoft.Playwright.ColorScheme;

namespace LiveChat.Browser.Tests.Screens;

/// <summary>The pictures in <c>docs/images</c>: one chat from the launcher to the rating, on both sides.</summary>
public sealed class TheStoryInPictures(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const int Margin = 16;

    /// <summary>The screens of the walk that are shown: of these the whole window, of the others the panel.</summary>
    private static readonly Dictionary<string, string> Windows = new()
    {
        ["shop"] = "launcher",
        ["desk-ringing"] = "desk-ring",
        ["desk-active"] = "desk",
        ["admin"] = "admin",
    };

    private static readonly Dictionary<string, string> Panels = new() { ["form"] = "form", ["queue"] = "waiting", ["ended-rating"] = "ended" };

    private static string Folder => Path.Combine(Repository.Root, "docs", "images");

    [PicturesFact]
    public Task Of_one_chat() => PlayAsync(EveryScreen.Configure, scene =>
    {
        byte[] shop = [];
        return EveryScreen.VisitAsync(scene, new Look { Width = 1000, Height = 840, Sharp = true }, new Look { Width = 1280, Height = 840 }, async (screen, person) =>
        {
            if (Windows.TryGetValue(screen, out var window)) await WindowAsync(person.Page, window);
            if (Panels.TryGetValue(screen, out var panel) && person is Customer customer) await PanelAsync(customer, panel);
            if (screen == "active" && person is Customer dana)
            {
                shop = await dana.Page.ScreenshotAsync();
                await ConversationAsync(dana);
            }

            if (screen == "desk-active") await BothAsync(person.Context, shop, await person.Page.ScreenshotAsync());
        });
    });

    [PicturesFact]
    public Task From_right_to_left() => PlayAsync(AskInArabic, async scene =>
    {
        const string name = "دانا راي";
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync(name, new Look { Sharp = true });
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await dana.Page.EvaluateAsync(
            """
            name => {
              LiveChat.open();
              return LiveChat.startChat({ name, email: 'dana@example.com', topic: 'order' });
            }
            """,
            name);
        await ana.AcceptAsync(name);
        await dana.SeesAgentInHeaderAsync(ana.Name);
        await dana.WritesAsync("مرحبًا، طلبي رقم 1881 لم يصل بعد");
        await ana.SeesMessageAsync("1881");
        await ana.WritesAsync("أهلًا بك، دعني أتحقق من ذلك");
        await ana.WritesAsync("الطرد في المستودع، هل نرسله غدًا؟");
        await dana.WritesAsync("نعم، من فضلك");
        await dana.SeesProgressAsync("نعم، من فضلك", "read");
        await dana.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; return LiveChat.setLocale('ar'); }");
        await PanelAsync(dana, "right-to-left");
    });

    private static void AskInArabic(IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget =>
    {
        widget.Name = "خدمة عملاء أكمي";
        widget.AfterSubmit.AutoMessages.Clear();
        widget.AfterSubmit.AutoMessages.Add("شكرًا لرسالتك. يمكنك متابعة الكتابة أثناء الانتظار.");
        widget.Form = new()
        {
            Title = "كيف يمكننا مساعدتك؟",
            Fields =
            [
                new() { Key = "name", Type = FormFieldType.Text, Label = "الاسم", Role = FormFieldRole.ContactName },
                new() { Key = "email", Type = FormFieldType.Email, Label = "البريد الإلكتروني", Role = FormFieldRole.ContactEmail },
                new() { Key = "topic", Type = FormFieldType.Select, Label = "الموضوع", Options = [new("order", "مشكلة في طلب")] },
            ],
        };
    });

    /// <summary>Both sides of the same moment beside each other.</summary>
    private static async Task BothAsync(IBrowserContext context, byte[] shop, byte[] desk)
    {
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(1568, 560);
        await page.SetContentAsync($$"""
            <style>
              body { margin: 0; display: flex; gap: 28px; padding: 28px; background: #e7e4dc; }
              img { height: 504px; border-radius: 10px; box-shadow: 0 1px 2px #0002, 0 10px 30px #0002; }
            </style>
            <img src="data:image/png;base64,{{Convert.ToBase64String(shop)}}"><img src="data:image/png;base64,{{Convert.ToBase64String(desk)}}">
            """);
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => image.decode()))");
        var width = await page.EvaluateAsync<int>("() => Math.ceil(document.images[1].getBoundingClientRect().right) + 28");
        await page.SetViewportSizeAsync(width, 560);
        await WindowAsync(page, "chat");
        await page.CloseAsync();
    }

    private static async Task ConversationAsync(Customer dana)
    {
        await PanelAsync(dana, "conversation");
        await dana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await PanelAsync(dana, "conversation-dark");
        await dana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await dana.Page.SetViewportSizeAsync(390, 844);
        await Expect(dana.Panel.Locator("[role=dialog]").First).ToHaveAttributeAsync("aria-modal", "true");
        await dana.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "phone.png") });
        await dana.Page.SetViewportSizeAsync(1000, 840);
    }

    private static Task<byte[]> WindowAsync(IPage page, string name)
        => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), Scale = ScreenshotScale.Css });

    private static async Task PanelAsync(Customer customer, string name)
    {
        var box = (await customer.Frame.BoundingBoxAsync())!;

        // What stands behind and below the panel: no halves of words and no slice of the launcher look out from there.
        await ShowAroundAsync(customer, false);
        await customer.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Folder, $"{name}.png"),
            Clip = new() { X = box.X - Margin, Y = box.Y - Margin, Width = box.Width + (2 * Margin), Height = box.Height + (2 * Margin) },
        });
        await ShowAroundAsync(customer, true);
    }

    private static async Task ShowAroundAsync(Customer customer, bool shown) => await customer.Page.EvaluateAsync(
        """
        shown => {
          for (const { style } of [document.body, document.querySelector('livechat-launcher').shadowRoot.querySelector('button.l')]) {
            style.visibility = shown ? '' : 'hidden';
          }
        }
        """,
        shown);
}
