using System.Text;
using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using LiveChat.Tests;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>What a screen reader finds in the panel at each step of a whole chat, and what it says by itself. Both are kept as text, so that a change is seen.</summary>
public sealed class TheStoryInAScreenReader(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Folder = "tests/LiveChat.Browser.Tests/Snapshots";

    private readonly StringBuilder _tree = new();

    [BrowserFact]
    public Task Is_what_was_read_over_and_found_good() => PlayAsync(Configure, async scene =>
    {
        var dana = await scene.CustomerAsync();
        var spoken = await SpokenWords.OfAsync(dana);
        await dana.VisitShopAsync();
        var launcher = dana.Page.Locator("livechat-launcher");
        await Expect(launcher.GetByText("A question about the vase? We are here.")).ToBeVisibleAsync();
        await KeepAsync("launcher", launcher);
        await dana.OpenChatAsync();
        await Expect(dana.NameField).ToBeFocusedAsync();
        await KeepAsync("form", dana);
        await dana.SendFormAsync();
        await Expect(dana.NameField).ToHaveAttributeAsync("aria-invalid", "true");
        await KeepAsync("form, not filled in", dana);
        await dana.FillInFormAsync();
        await dana.SendFormAsync();
        await dana.SeesPlaceAsync("You're next");
        await KeepAsync("queue", dana);

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await spoken.HearsAsync("Ana (demo) joined the chat");
        await ana.WritesAsync("Hi Dana, let me look it up: https://example.com/track/1881");
        await spoken.HearsAsync("let me look it up");
        await dana.WritesAsync("Thank you");
        await dana.SeesProgressAsync("Thank you", "read");
        await ana.Composer.PressSequentiallyAsync("On its way");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeVisibleAsync();
        await ana.Composer.PressAsync("Enter");
        await spoken.HearsAsync("On its way");
        await KeepAsync("conversation", dana);
        await (await Typewriter.OfAsync(scene.Server, dana)).TakesOutTheLastAsync();
        await spoken.HearsAsync("A message was removed");
        await KeepAsync("conversation, of which something was taken out", dana);
        await dana.MinimiseAsync();
        await ana.WritesAsync("Anything else?");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await KeepAsync("launcher, with something unread", launcher);
        await dana.OpenChatAsync();
        await dana.SeesMessageAsync("Anything else?");

        await dana.Button("Chat menu").ClickAsync();
        await Expect(dana.Button("Leave chat")).ToBeVisibleAsync();
        await KeepAsync("menu", dana);
        await dana.Button("Leave chat").ClickAsync();
        await Expect(dana.Panel.GetByRole(AriaRole.Dialog, new() { Name = "Leave this chat?" })).ToBeVisibleAsync();
        await KeepAsync("leaving", dana);
        await dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Leave chat" }).ClickAsync();
        await dana.SeesEndAsync();
        await dana.SeesTranscriptAsync();
        await spoken.HearsAsync("Transcript sent");
        await KeepAsync("end by the customer", dana);
        var saidBefore = await spoken.TakeAsync();

        await dana.ResumeAsync();
        await dana.SeesPlaceAsync("You're next");
        await KeepAsync("queue, resumed", dana);
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentInHeaderAsync("Ana (demo)");
        await spoken.HearsAsync("Ana (demo) joined the chat");
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await spoken.HearsAsync("Ana (demo) ended the chat");
        await spoken.HearsAsync("Transcript sent");
        await KeepAsync("end", dana);

        string[] said = [.. saidBefore, .. await spoken.TakeAsync()];
        GeneratedFile.AssertFresh($"{Folder}/story.spoken.txt", spoken.All);
        GeneratedFile.AssertFresh($"{Folder}/story.tree.txt", _tree.ToString());
        Assert.Equal(["assertive: The chat has ended"], said.Where(line => line.StartsWith("assertive", StringComparison.Ordinal)));
        Assert.DoesNotContain(said, line => line.Contains("Thank you", StringComparison.Ordinal) || line.Contains("typing", StringComparison.Ordinal));
    });

    private static void Configure(IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.Rating = true);

    private Task KeepAsync(string name, Customer dana) => KeepAsync(name, dana.Panel.Locator("body"));

    private async Task KeepAsync(string name, ILocator what)
    {
        // What the announcer says stays there for a while, and is kept beside the tree.
        var tree = Regex.Replace(await what.AriaSnapshotAsync(), "^- status:\n  - paragraph: [^\n]*", "- status");
        _tree.Append("== ").Append(name).Append('\n').Append(SpokenWords.TimeOfDay().Replace(tree, "hh:mm")).Append("\n\n");
    }
}
