using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed partial class SeeingFiles(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Begins_when_the_agent_switches_it_on_and_both_are_told_each_time() => PlayAsync(async scene =>
    {
        SpokenWords? spoken = null;
        var (dana, ana, _) = await scene.ChatOnAWireAsync(async customer => spoken = await SpokenWords.OfAsync(customer));
        await spoken!.TakeAsync();
        var sounds = await dana.SoundsAsync();
        await Expect(Switch(ana)).ToHaveAttributeAsync("aria-pressed", "false");

        await ana.ChooseAsync("files");
        await ana.SeesRowAsync("You turned on attachments");
        await dana.SeesRowAsync("You can send pictures now");
        await Expect(Switch(ana)).ToHaveAttributeAsync("aria-pressed", "true");
        await spoken.HearsAsync("You can send pictures now");
        Assert.Equal(["polite: You can send pictures now · hh:mm"], (await spoken.TakeAsync()).Where(line => line.Contains("pictures", StringComparison.Ordinal)));
        Assert.Equal(sounds, await dana.SoundsAsync());

        // Over a reload, and on another page of the same agent.
        await ana.ReloadAsync();
        await ana.SeesRowAsync("You turned on attachments");
        await Expect(Switch(ana)).ToHaveAttributeAsync("aria-pressed", "true");
        await ana.ChooseAsync("info");
        await Expect(ana.ChatDialog("lc-chat-info").Locator("dd").Last).ToHaveTextAsync("On");
        await ana.Page.Keyboard.PressAsync("Escape");

        await ana.ChooseAsync("files");
        await ana.SeesRowAsync("You turned off attachments");
        await dana.SeesRowAsync("Pictures can't be sent any more");
        await Expect(Switch(ana)).ToHaveAttributeAsync("aria-pressed", "false");
    });

    [BrowserFact]
    public Task A_picture_stands_where_its_room_was_before_it_came_opens_in_a_new_tab_and_can_be_saved() => PlayAsync(async scene =>
    {
        var (dana, ana, post) = await SwitchedOnAsync(scene);
        var vase = Drawing.Vase();

        await post.FromAgentAsync("the vase.png", vase, "Is it this one?");
        await IsSeenAsync(dana, "the vase.png");
        await post.FromCustomerAsync("dana's vase.png", vase);
        await IsSeenAsync(ana, "dana's vase.png");
        await IsSeenAsync(dana, "dana's vase.png");
        await Expect(dana.Message("Is it this one?").Locator("lc-attachment bdi")).ToHaveTextAsync("the vase.png");
        await Expect(ana.ChatInList("Dana Ray")).ToContainTextAsync("📎 dana's vase.png");

        foreach (var (person, name) in new (Person, string)[] { (dana, "the vase.png"), (ana, "dana's vase.png") })
        {
            await OpensAsync(person, name);
            await SavesAsync(person, name, vase);
        }
    });

    [BrowserFact]
    public Task Nothing_moves_when_a_picture_is_loaded() => PlayAsync(async scene =>
    {
        var (dana, ana, post) = await SwitchedOnAsync(scene);
        foreach (var person in new Person[] { dana, ana })
        {
            var load = new TaskCompletionSource();
            await person.Context.RouteAsync("**/files/*", async route =>
            {
                await load.Task;
                await route.ContinueAsync();
            });
            var asked = person.Page.WaitForRequestAsync(FileAddress());
            var (name, below) = ($"for {person.GetType().Name}.png", $"Below it, {person.GetType().Name}");
            await post.FromAgentAsync(name, Drawing.Vase(1200, 900));
            await post.FromCustomerAsync($"small {name}", Drawing.Vase(32, 24));
            await ana.WritesAsync(below);
            await person.SeesMessageAsync(below);
            await asked;

            // Everything is where it belongs: what is written last has come, and was read.
            await Expect(File(person, name)).Not.ToHaveCountAsync(0);
            await Expect(File(person, $"small {name}")).ToHaveCountAsync(1);
            await Expect(ana.Message(below).Locator("[data-status=read]")).ToHaveCountAsync(1);
            var before = await PlacesAsync(person);

            load.SetResult();
            await IsSeenAsync(person, name);
            await IsSeenAsync(person, $"small {name}");

            Assert.Equal(before, await PlacesAsync(person));
        }
    });

    [BrowserFact]
    public Task A_heavy_picture_is_loaded_when_somebody_wants_to_see_it() => PlayAsync(async scene =>
    {
        var (dana, _, post) = await SwitchedOnAsync(scene);
        var asked = new List<string>();
        dana.Page.Request += (_, request) =>
        {
            if (FileAddress().IsMatch(request.Url)) asked.Add(request.Url);
        };

        await post.FromAgentAsync("beach.png", Drawing.Sand());
        var tile = File(dana, "beach.png");
        await Expect(tile.GetByRole(AriaRole.Link, new() { Name = "Save beach.png" })).ToBeVisibleAsync();
        await Expect(tile.Locator(".tile")).ToContainTextAsync(Megabytes());
        Assert.Empty(asked);
        await tile.GetByRole(AriaRole.Button, new() { Name = "Show picture" }).ClickAsync();

        await IsSeenAsync(dana, "beach.png");
        await Expect(tile.GetByRole(AriaRole.Link, new() { Name = "beach.png", Exact = true })).ToBeFocusedAsync();
        Assert.Single(asked);
    });

    [BrowserFact]
    public Task A_picture_that_does_not_come_is_asked_for_once_more_and_then_when_somebody_says_so() => PlayAsync(async scene =>
    {
        var (dana, _, post) = await SwitchedOnAsync(scene);
        dana.Complaints.Expect("404");
        var asked = 0;
        await dana.Context.RouteAsync("**/files/*", async route =>
        {
            asked++;
            await route.FulfillAsync(new() { Status = 404 });
        });

        await post.FromAgentAsync("the vase.png", Drawing.Vase());
        await Expect(File(dana, "the vase.png")).ToContainTextAsync("The picture couldn't be loaded");
        Assert.Equal(2, asked);
        await dana.Context.UnrouteAllAsync();
        await File(dana, "the vase.png").GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await IsSeenAsync(dana, "the vase.png");
    });

    [BrowserFact]
    public Task Goes_on_after_a_reload_in_the_files_that_are_taken_along_and_in_chats_of_before() => PlayAsync(async scene =>
    {
        var (dana, ana, post) = await SwitchedOnAsync(scene);
        await post.FromCustomerAsync("the vase.png", Drawing.Vase());
        await IsSeenAsync(ana, "the vase.png");

        await dana.ReloadAsync();
        await IsSeenAsync(dana, "the vase.png");
        var download = await dana.Page.RunAndWaitForDownloadAsync(async () =>
        {
            await dana.Button("Chat menu").ClickAsync();
            await dana.Button("Download transcript").ClickAsync();
        });
        Assert.Matches(@"\[File: the vase\.png, \d+ kB\]", await System.IO.File.ReadAllTextAsync(await download.PathAsync()));

        await ana.EndAsync();
        await IsSeenAsync(ana, "the vase.png");
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("It is me again");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        await ana.AcceptAsync("Dana Ray");
        await ana.Details.Locator("[data-part=earlier] button[data-chat]").ClickAsync();
        await IsSeenAsync(ana.Page.Locator("lc-earlier-dialog lc-attachment"));
    });

    [BrowserFact]
    public Task Has_nothing_in_it_that_keeps_anybody_out() => PlayAsync(async scene =>
    {
        var (dana, ana, post) = await SwitchedOnAsync(scene, new Look { Inspected = true }, new Look { Inspected = true, Width = 1440, Height = 900 });
        await post.FromCustomerAsync("the vase.png", Drawing.Vase());
        await post.FromAgentAsync("beach.png", Drawing.Sand());
        var wrong = new List<string>();
        foreach (var person in new Person[] { dana, ana })
        {
            await IsSeenAsync(person, "the vase.png");
            await Expect(File(person, "beach.png").GetByRole(AriaRole.Link, new() { Name = "Save beach.png" })).ToBeVisibleAsync();
            wrong.AddRange(await Axe.LightAndDarkAsync(person.Page));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    });

    private static async Task<(Customer Dana, Agent Ana, FilePost Post)> SwitchedOnAsync(Scene scene, Look? customerLook = null, Look? agentLook = null)
    {
        var (dana, ana) = await scene.ChatAsync(customerLook, agentLook);
        await ana.ChooseAsync("files");
        await dana.SeesRowAsync("You can send pictures now");
        return (dana, ana, await FilePost.OfAsync(scene.Server, dana));
    }

    private static ILocator Switch(Agent ana) => ana.Conversation.Locator("lc-menu-item[data-action=files] button");

    private static ILocator File(Person person, string name) => person.Log.Locator("lc-attachment").Filter(new() { HasText = name });

    private static Task IsSeenAsync(Person person, string name) => IsSeenAsync(File(person, name).Last);

    private static async Task IsSeenAsync(ILocator file)
    {
        await Expect(file.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        await Expect(file.Locator("img")).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
    }

    private static async Task OpensAsync(Person person, string name)
    {
        // The browser's own page around a picture may neither style itself nor run anything.
        person.Complaints.Expect("/livechat/files/");
        var picture = File(person, name).Last.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        var tab = await person.Context.RunAndWaitForPageAsync(() => picture.ClickAsync());
        await Expect(tab.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 800);
        Assert.Matches(FileAddress(), tab.Url);
        Assert.True(await tab.EvaluateAsync<bool>("window.opener === null && document.referrer === ''"));
        await tab.CloseAsync();
    }

    private static async Task SavesAsync(Person person, string name, byte[] file)
    {
        var download = await person.Page.RunAndWaitForDownloadAsync(
            () => File(person, name).Last.GetByRole(AriaRole.Link, new() { Name = $"Save {name}" }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal(file, await System.IO.File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Where everything in the conversation stands.</summary>
    private static Task<string[]> PlacesAsync(Person person) => person.Log.EvaluateAsync<string[]>(
        """
        log => [...log.querySelectorAll('li')].map(row => {
          const { top, height } = row.getBoundingClientRect();
          return `${row.dataset.key} ${top} ${height}`;
        })
        """);

    [GeneratedRegex("/livechat/files/[^?]+$")]
    private static partial Regex FileAddress();

    [GeneratedRegex(@"\d\.\d MB")]
    private static partial Regex Megabytes();
}
