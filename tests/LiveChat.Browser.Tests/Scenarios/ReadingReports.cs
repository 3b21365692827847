using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Chats;
using LiveChat.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Reports of the admin console: numbers that are the same wherever they stand.</summary>
public sealed class ReadingReports(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Tiles_tables_and_the_file_say_the_same() => PlayAsync(AddSales, async scene =>
    {
        var chats = await HappenAsync(scene);
        var page = (await OpenAsync(scene, new() { Width = 1280, Height = 900 })).Page;
        await page.Locator("[data-range=week]").ClickAsync();
        await Expect(Tile(page, "started")).ToHaveTextAsync($"{chats}");

        var file = await SaveAsync(page);
        var total = Assert.Single(file, r => r[0] == "total");
        Assert.Equal($"{chats}", total[5]);
        Assert.Equal(Words(total).Where((_, i) => i is 0 or 1 or 2 or 4 or 7), await Texts(page.Locator("lc-report-tiles [data-figure]")));
        Assert.Equal(file.Where(r => r[0] == "queue").Select(r => string.Join(' ', [r[2], .. Words(r)])), await RowsAsync(page, "queues"));
        Assert.Equal(file.Where(r => r[0] == "agent").Select(r => string.Join(' ', [r[2], .. Words(r)])), await RowsAsync(page, "agents"));
        var hours = file.Where(r => r[0] == "hour").Select(r => string.Join(' ', Words(r))).ToList();
        await page.GetByText("Hours as a table").ClickAsync();
        Assert.Equal(hours, (await Texts(page.Locator("details tbody tr"))).Select(Figures));
        Assert.Equal(chats, file.Where(r => r[0] == "hour").Sum(r => int.Parse(r[5])));

        // A queue alone has the numbers of its row.
        var sales = Assert.Single(file, r => r[0] == "queue" && r[1] == "sales");
        await page.GetByLabel("Queue", new() { Exact = true }).SelectOptionAsync("Sales");
        await Expect(Tile(page, "started")).ToHaveTextAsync(sales[5]);
        Assert.Equal(sales[5..], Assert.Single(await SaveAsync(page), r => r[0] == "total")[5..]);

        // A chart is read by keyboard.
        var chart = page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Chats per hour") });
        await chart.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.Locator("lc-report-chart[kind=volume] [role=status]")).ToContainTextAsync("00:00–01:00: ");
    });

    [BrowserFact]
    public Task Everybody_can_use_them_whatever_they_say() => PlayAsync(AddSales, async scene =>
    {
        var wrong = new List<string>();
        var mia = await OpenAsync(scene, new() { Width = 1280, Height = 900, Inspected = true });
        var page = mia.Page;
        await Expect(page.GetByText("No chat was started in these days.")).ToBeVisibleAsync();
        wrong.AddRange(await Axe.ViolationsAsync(page));

        await HappenAsync(scene);
        await page.Locator("[data-range=month]").ClickAsync();
        await Expect(page.Locator("[data-part=agents] tbody tr")).ToHaveCountAsync(3);
        await page.GetByText("Days as a table").ClickAsync();
        wrong.AddRange(await Axe.LightAndDarkAsync(page));

        mia.Complaints.Expect("status of 400");
        await page.Locator("[data-range=own]").ClickAsync();
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2020-01-01");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at most 92 days");
        wrong.AddRange(await Axe.ViolationsAsync(page));

        // A narrow screen scrolls tables, not the page.
        await page.Locator("[data-range=month]").ClickAsync();
        await Expect(page.Locator("[data-part=agents] tbody tr")).ToHaveCountAsync(3);
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await page.Locator("main").EvaluateAsync<bool>("main => main.scrollWidth <= main.clientWidth && document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    });

    private static void AddSales(IServiceCollection services) => services.AddLiveChatCore().AddQueue("sales", q => q.DisplayName = "Sales");

    private static Task<int> HappenAsync(Scene scene)
    {
        _ = scene.Server.Address;
        return SomeDays.WriteAsync(scene.Server.Services.GetRequiredService<IChatStore>(), scene.Server.Services.GetRequiredService<StoreClock>().Now, days: 2, most: 3);
    }

    private static async Task<Agent> OpenAsync(Scene scene, Look look)
    {
        var mia = await scene.AgentAsync("Mia (demo)", look);
        await mia.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/admin").ToString());
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = mia.Name }).ClickAsync();
        await mia.Page.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await Expect(Tile(mia.Page, "started")).ToBeVisibleAsync();
        return mia;
    }

    private static ILocator Tile(IPage page, string figure) => page.Locator($"lc-report-tiles [data-figure='{figure}']");

    private static async Task<IReadOnlyList<string>> Texts(ILocator all) => [.. (await all.AllInnerTextsAsync()).Select(t => string.Join(' ', t.Split((char[])['\t', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)))];

    private static async Task<IReadOnlyList<string>> RowsAsync(IPage page, string part) => await Texts(page.Locator($"[data-part={part}] tbody tr"));

    /// <summary>A row without its name.</summary>
    private static string Figures(string row) => string.Join(' ', row.Split(' ')[^9..]);

    /// <summary>The rows of the file, each cell without its quotes and its guard.</summary>
    private static async Task<List<string[]>> SaveAsync(IPage page)
    {
        var text = await new LogPage(page).SaveAsync(page.Locator("[data-action=csv]"));
        return [.. text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[1..^1].Split("\",\"").Select(c => c.TrimStart('\'')).ToArray())];
    }

    /// <summary>The figures of a row as people read them.</summary>
    private static string[] Words(string[] row) =>
        [.. row[5..9], .. ((string[])[row[9], row[10], row[11], row[12], row[13]]).Select(s => s is "" ? "–" : Duration(TimeSpan.FromSeconds(int.Parse(s))))];

    private static string Duration(TimeSpan time) => time >= TimeSpan.FromHours(1) ? $"{time:h\\:mm\\:ss}" : $"{(int)time.TotalMinutes}:{time:ss}";
}
