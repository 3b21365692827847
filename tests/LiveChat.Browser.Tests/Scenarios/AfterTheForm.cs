using LiveChat.Browser.Tests.Browsing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The two switches for what a customer sees once the form is sent.</summary>
public sealed class AfterTheForm(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly string[] Said = ["Thanks for writing", "We look for somebody", "Nearly there"];

    [BrowserTheory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public Task Come_the_answers_and_what_is_said_by_itself_each_where_the_company_wants_it(bool answers, bool messages) => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget =>
        {
            widget.AfterSubmit.ShowFormSummary = answers;
            widget.AfterSubmit.ShowAutoMessages = messages;
            widget.AfterSubmit.AutoMessages.Clear();
            widget.AfterSubmit.AutoMessages.Add(Said[0]);
            widget.AfterSubmit.AutoMessages.Add(new(Said[1], TimeSpan.FromSeconds(3)));
            widget.AfterSubmit.AutoMessages.Add(new(Said[2], TimeSpan.FromSeconds(9)));
        }),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.Page.Clock.InstallAsync();
            await dana.VisitShopAsync();
            await dana.OpenChatAsync();
            await dana.FillInFormAsync();
            await dana.StopTheClockAsync();
            await dana.SendFormAsync();
            await dana.SeesQueueAsync();

            var shown = new List<int>();
            for (var second = 0; second < 25; second++)
            {
                await dana.Page.Clock.RunForAsync(1_000);
                shown.Add(await dana.Messages.CountAsync());
            }

            string[] kinds = [.. answers ? ["form"] : Array.Empty<string>(), .. messages ? Said.Select(_ => "message") : []];
            await Expect(dana.Log.Locator("li[data-kind]")).ToHaveCountAsync(kinds.Length);
            Assert.Equal(kinds, await dana.Log.Locator("li[data-kind]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.kind)"));
            await dana.SeesExactlyAsync(messages ? Said : []);
            if (messages)
            {
                // The chat began by the server's clock, which does not stand: what lies between them is known, and the first may have been there already.
                Assert.Equal(shown.Order(), shown);
                Assert.InRange(shown.IndexOf(2) - shown.IndexOf(1), 1, 4);
                Assert.InRange(shown.IndexOf(3) - shown.IndexOf(2), 5, 7);
            }

            if (!answers && !messages)
            {
                // Agents see the answers all the same.
                var ana = await scene.AgentAsync();
                await ana.SitDownAsync();
                await ana.AcceptAsync("Dana Ray");
                await Expect(ana.Details).ToContainTextAsync("Order problem");
            }
        },
        $"{nameof(Come_the_answers_and_what_is_said_by_itself_each_where_the_company_wants_it)}.{answers}.{messages}");
}
