using LiveChat.Agents;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Whom a queue asks, by its settings; what the policies decide in every case is tested with the core.</summary>
public sealed class RingingAtTheRightDesk(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>Who has just had a chat is not the longest idle, but the least busy.</summary>
    [BrowserFact]
    public Task Least_busy_asks_who_has_fewer_chats() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.RoutingPolicy = RoutingPolicies.LeastBusy),
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync();
            var ben = await BenAsync(scene);
            await (await scene.CustomerAsync("Sam Lee")).AskForHelpAsync();
            await ben.AcceptAsync("Sam Lee");
            await ben.EndAsync();

            await (await scene.CustomerAsync("Robin Fox")).AskForHelpAsync();

            await ben.SeesRingAsync("Robin Fox");
            await Expect(ana.RingCards).ToHaveCountAsync(0);
        });

    /// <summary>The turn goes round, whatever everybody has to do.</summary>
    [BrowserFact]
    public Task Round_robin_asks_one_after_the_other() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.RoutingPolicy = RoutingPolicies.RoundRobin),
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync();
            var ben = await BenAsync(scene);
            await (await scene.CustomerAsync("Sam Lee")).AskForHelpAsync();
            await ben.AcceptAsync("Sam Lee");
            await ben.EndAsync();

            await (await scene.CustomerAsync("Robin Fox")).AskForHelpAsync();

            await ana.SeesRingAsync("Robin Fox");
            await Expect(ben.RingCards).ToHaveCountAsync(0);
        });

    /// <summary>A chat waits rather than ring where there is no room for it.</summary>
    [BrowserFact]
    public Task Nobody_is_asked_who_has_as_many_chats_as_they_may_or_is_away() => PlayAsync(
        services => services.PostConfigureAll<AgentOptions>(agents => agents.Capacity = 1),
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync();
            var ben = await BenAsync(scene);
            await ben.GoAwayAsync();
            await (await scene.CustomerAsync("Sam Lee")).AskForHelpAsync();
            await Expect(ana.Chats.GetByText("1 waiting", new() { Exact = true })).ToBeAttachedAsync();
            await Expect(ana.RingCards).ToHaveCountAsync(0);
            await Expect(ben.RingCards).ToHaveCountAsync(0);

            await ben.BecomeAvailableAsync();

            await ben.SeesRingAsync("Sam Lee");
            await ben.GoAwayAsync();
            await Expect(ben.RingCards).ToHaveCountAsync(0);
            await ana.EndAsync();
            await ana.SeesRingAsync("Sam Lee");
        });

    [BrowserFact]
    public Task Skills_ask_who_has_them_and_anybody_once_that_took_too_long() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue =>
        {
            queue.RoutingPolicy = RoutingPolicies.Skills;
            queue.RequiredSkills.Add("orders");
            queue.SkillsRequiredFor = TimeSpan.FromSeconds(5);
            queue.AddMember("ana", _ => { });
            queue.AddMember("ben", ben => ben.Skills.Add("Orders"));
        }),
        async scene =>
        {
            var ana = await scene.AgentAsync();
            await ana.SitDownAsync();
            var ben = await BenAsync(scene);
            await (await scene.CustomerAsync()).AskForHelpAsync();
            await ben.SeesRingAsync("Dana Ray");
            await Expect(ana.RingCards).ToHaveCountAsync(0);

            await ben.DeclineAsync("Dana Ray");

            await ana.SeesRingAsync("Dana Ray");
            await Expect(ben.RingCards).ToHaveCountAsync(0);
        });

    private static async Task<People.Agent> BenAsync(Scene scene)
    {
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        return ben;
    }
}
