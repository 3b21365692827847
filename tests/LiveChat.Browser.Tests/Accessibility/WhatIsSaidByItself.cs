using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Scenarios;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>What a screen reader hears when something goes wrong, and what it must not hear: messages of long ago. The story in which all goes well is kept by TheStoryInAScreenReader.</summary>
public sealed class WhatIsSaidByItself(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task A_message_that_cannot_get_through_is_told_at_once_and_can_be_sent_again_by_hand() => PlayAsync(async scene =>
    {
        SpokenWords? spoken = null;
        var (dana, ana, wire) = await scene.ChatOnAWireAsync(async customer => spoken = await SpokenWords.OfAsync(customer));
        await spoken!.TakeAsync();
        wire.LoseCalls("SendMessage", times: 3);

        await dana.WritesAsync("Third time lucky");
        await Expect(dana.Message("Third time lucky").GetByText("Not sent")).ToBeVisibleAsync(new() { Timeout = 2 * Patience.Milliseconds });
        await spoken.HearsAsync("A message was not sent");
        Assert.Equal(["assertive: A message was not sent"], (await spoken.TakeAsync()).Where(line => line.Contains("not sent", StringComparison.OrdinalIgnoreCase)));
        await dana.Message("Third time lucky").GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await dana.SeesProgressAsync("Third time lucky", "read");
        await ana.SeesMessageAsync("Third time lucky");
        await dana.SeesMessageAsync("Third time lucky");
        Assert.DoesNotContain(await spoken.TakeAsync(), line => line.StartsWith("assertive", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task A_connection_that_is_lost_for_more_than_ten_seconds_is_told_once() => PlayAsync(async scene =>
    {
        SpokenWords? spoken = null;
        var (dana, ana, wire) = await scene.ChatOnAWireAsync(async customer =>
        {
            await customer.Page.Clock.InstallAsync();
            spoken = await SpokenWords.OfAsync(customer);
        });
        await dana.StopTheClockAsync();
        await dana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(dana.Panel.GetByText("You're offline. Messages wait here.")).ToBeVisibleAsync();
        await dana.Page.Clock.RunForAsync(9_900);
        await dana.Page.Clock.RunForAsync(80); // for the listener to hear
        Assert.DoesNotContain(await spoken!.TakeAsync(), line => line.StartsWith("assertive", StringComparison.Ordinal));

        await dana.Page.Clock.RunForAsync(100);
        Assert.Equal(["assertive: The connection is lost"], (await spoken.TakeAsync()).Where(line => line.StartsWith("assertive", StringComparison.Ordinal)));
        await dana.Page.Clock.RunForAsync(30_000);
        await dana.Page.Clock.ResumeAsync();
        await dana.ComeBackOnlineAsync();
        await ana.WritesAsync("Welcome back");
        await spoken.HearsAsync("Welcome back");

        Assert.DoesNotContain(await spoken.TakeAsync(), line => line.StartsWith("assertive", StringComparison.Ordinal));
    });

    [BrowserFact]
    public Task Messages_of_long_ago_are_read_by_who_looks_for_them_and_not_aloud() => PlayAsync(async scene =>
    {
        var (dana, _) = await scene.ChatAsync();
        var typewriter = await Typewriter.OfAsync(scene.Server, dana);
        await typewriter.WriteAsync(120, inOrder: true);
        var spoken = await SpokenWords.OfAsync(dana);
        await dana.ReloadAsync();
        await dana.SeesMessageAsync("Message 120:");
        await Expect(dana.Message("Message 2:")).ToHaveCountAsync(0);
        await typewriter.SaysAsync("Now you hear me");
        await spoken.HearsAsync("Now you hear me");
        Assert.DoesNotContain(await spoken.TakeAsync(), line => line.Contains("Message 1", StringComparison.Ordinal));

        await dana.Log.EvaluateAsync("log => log.scrollTo(0, 0)");
        await dana.Button("Show earlier messages").ClickAsync();
        await Expect(dana.Message("Message 2:")).ToHaveCountAsync(1);
        await Expect(dana.Log).ToHaveAttributeAsync("aria-live", "off");
        await typewriter.SaysAsync("And now again");
        await spoken.HearsAsync("And now again");

        Assert.Equal(["And now again"], (await spoken.TakeAsync()).Select(line => line.Contains("And now again", StringComparison.Ordinal) ? "And now again" : line));
    });
}
