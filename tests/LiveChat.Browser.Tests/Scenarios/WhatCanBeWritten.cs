using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class WhatCanBeWritten(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>A family of four joined to one sign, the rainbow flag, the flags of Japan and of Wales, a thumb with a colour of skin, a red heart.</summary>
    private const string Emoji =
        "\U0001F469\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 \U0001F3F3\uFE0F\u200D\U0001F308 \U0001F1EF\U0001F1F5 "
        + "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F \U0001F44D\U0001F3FD \u2764\uFE0F";

    private const int Longest = 4_000;

    [BrowserFact]
    public Task Emoji_of_many_parts_and_text_of_both_directions_in_one_conversation() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var before = await dana.Messages.CountAsync();
        await dana.WritesAsync(Emoji);
        await Expect(ana.Messages).ToHaveCountAsync(before + 1);
        await ana.WritesAsync(Emoji);
        await Expect(dana.Messages).ToHaveCountAsync(before + 2);

        await dana.Composer.FillAsync("أين طلبي رقم 1881 (order)؟");
        await Expect(dana.Composer).ToHaveCSSAsync("direction", "rtl");
        await dana.Composer.PressAsync("Enter");
        await ana.SeesMessageAsync("1881");
        await ana.WritesAsync("It is on its way: طلبك");
        await dana.SeesMessageAsync("It is on its way");
        await dana.WritesAsync("שלום Ana, תודה");
        await ana.SeesMessageAsync("Ana,");

        foreach (var person in new Person[] { dana, ana })
        {
            var bubbles = person.Messages.Locator(".b");
            Assert.Equal([Emoji, Emoji], (await bubbles.AllTextContentsAsync()).Skip(before).Take(2));
            var directions = await bubbles.EvaluateAllAsync<string[]>("all => all.map(bubble => `${getComputedStyle(bubble).direction} ${getComputedStyle(bubble).textAlign}`)");
            Assert.Equal(["rtl start", "ltr start", "rtl start"], directions.TakeLast(3));
        }
    });

    [BrowserFact]
    public Task Four_thousand_characters_and_no_more_with_a_count_towards_the_end() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        var count = dana.Panel.Locator("lc-composer .count");
        var before = await ana.Messages.CountAsync();
        await dana.Composer.FillAsync(new string('x', 3_599));
        await Expect(count).ToHaveCountAsync(0);
        await dana.Composer.PressAsync("y");
        await Expect(count).ToHaveTextAsync("400 characters left");
        await Expect(dana.Composer).ToHaveAccessibleDescriptionAsync("400 characters left");

        await dana.Composer.FillAsync(new string('x', Longest + 1));
        await Expect(count).ToHaveTextAsync("1 character too many");
        await Expect(dana.Composer).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(dana.Button("Send")).ToBeDisabledAsync();
        await dana.Composer.PressAsync("Enter");
        await Expect(dana.Composer).ToHaveValueAsync(new string('x', Longest + 1));
        await dana.Composer.PressAsync("Backspace");
        await Expect(count).ToHaveTextAsync("0 characters left");
        await Expect(dana.Composer).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await dana.Composer.PressAsync("Enter");
        await Expect(ana.Messages).ToHaveCountAsync(before + 1);
        Assert.Equal(new string('x', Longest), await ana.Messages.Locator(".b").Last.TextContentAsync());

        var forged = await wire.CallAsync("SendMessage", new { chatId = await dana.ChatIdAsync(), messageId = Guid.NewGuid(), text = new string('x', Longest + 1) });
        Assert.Equal("message_too_long", forged.GetProperty("error").GetProperty("code").GetString());
        await dana.WritesAsync("The last one");
        await ana.SeesMessageAsync("The last one");
        await Expect(ana.Messages).ToHaveCountAsync(before + 2);
    });
}
