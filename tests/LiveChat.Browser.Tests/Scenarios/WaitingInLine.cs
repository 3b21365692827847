using LiveChat.Browser.Tests.Browsing;
using LiveChat.Events;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class WaitingInLine(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Tells_everybody_their_place_and_keeps_it_true() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync("Dana Ray");
        var omar = await scene.CustomerAsync("Omar Bell");
        var kim = await scene.CustomerAsync("Kim Doe");
        await dana.AskForHelpAsync();
        await omar.AskForHelpAsync();
        await kim.AskForHelpAsync();
        await dana.SeesPlaceAsync("You're next");
        await omar.SeesPlaceAsync("You're second in line");
        await kim.SeesPlaceAsync("You're third in line");

        await dana.LeaveAsync();

        await omar.SeesPlaceAsync("You're next");
        await kim.SeesPlaceAsync("You're second in line");

        await omar.LeaveAsync();

        await kim.SeesPlaceAsync("You're next");
    });

    [BrowserFact]
    public Task What_is_written_while_waiting_is_there_when_the_agent_comes() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync("My order never arrived");
        await dana.WritesAsync("Its number is 1881");
        await dana.SeesProgressAsync("Its number is 1881", "sent");

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.AcceptAsync("Dana Ray");

        await Expect(ana.Log.Locator("li[data-kind=form]")).ToContainTextAsync("My order never arrived");
        await ana.SeesMessageAsync("Its number is 1881");
        await dana.SeesProgressAsync("Its number is 1881", "read");
    });

    [BrowserFact]
    public Task A_chat_that_waits_while_no_desk_is_open_is_told_to_who_is_on_call_and_rings_as_soon_as_an_agent_comes()
    {
        var told = new TaskCompletionSource<ChatNotice>(TaskCreationOptions.RunContinuationsAsynchronously);
        return PlayAsync(
            services => services.AddSingleton(told).AddLiveChatCore().AddEventHandler<OnCall>("on-call", o => o.Events.Add(ChatEventNames.Unattended)),
            async scene =>
            {
                var dana = await scene.CustomerAsync();
                await dana.AskForHelpAsync();
                var notice = await told.Task.WaitAsync(Patience.Span);
                Assert.Equal((ChatEventNames.Unattended, "Dana Ray"), (notice.Name, notice.Chat.CustomerName));
                Assert.Equal(await dana.ChatIdAsync(), notice.Chat.Id.ToString());
                var ana = await scene.AgentAsync();
                await ana.SignInAsync();
                await Expect(ana.RingCards).ToHaveCountAsync(0);

                await ana.BecomeAvailableAsync();

                await ana.SeesRingAsync("Dana Ray");
            });
    }

    /// <summary>Whoever is to be told that nobody is there.</summary>
    private sealed class OnCall(TaskCompletionSource<ChatNotice> told) : IChatEventHandler
    {
        public Task HandleAsync(ChatNotice notice, CancellationToken cancellationToken)
        {
            told.TrySetResult(notice);
            return Task.CompletedTask;
        }
    }
}
