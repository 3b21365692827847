using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Whom a chat rings at that the customer takes up again, as the queue says. The agent with fewer chats comes first where nothing else decides.</summary>
public sealed class TakingAChatUpAgain(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Rings_at_anybody_also_at_the_one_before() => PlayAsync(Route(RepeatRouting.AnyAgent), async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await TakesToAsync(scene, ana);
        var ben = await BenAsync(scene);

        await LeavesAndResumesAsync(dana, ana, ben);
        await LeavesAndResumesAsync(dana, ben, ben);
        await Expect(ana.RingCards).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Rings_at_the_same_agent_and_at_somebody_else_when_that_one_is_not_there() => PlayAsync(Route(RepeatRouting.SameAgentFirst), async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var omar = await TakesToAsync(scene, ana);
        var ben = await BenAsync(scene);

        await LeavesAndResumesAsync(dana, ana, ana);
        await Expect(ben.RingCards).ToHaveCountAsync(0);

        await omar.LeaveAsync();
        await dana.LeaveAsync();
        await ana.SeesRowAsync("Customer left the chat");
        await ana.Status.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Offline") }).ClickAsync();
        await ana.SeesStatusAsync("Offline");
        await ResumesAsync(dana, ben);
    });

    [BrowserFact]
    public Task Rings_at_a_new_agent_and_never_at_the_one_before() => PlayAsync(Route(RepeatRouting.NewAgent), async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var ben = await BenAsync(scene);
        await TakesToAsync(scene, ben);

        await LeavesAndResumesAsync(dana, ana, ben);
        await Expect(ana.RingCards).ToHaveCountAsync(0);
    });

    private static Action<IServiceCollection> Route(RepeatRouting repeat)
        => services => services.PostConfigureAll<QueueOptions>(queue => queue.RepeatRouting = repeat);

    private static async Task<Agent> BenAsync(Scene scene)
    {
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        return ben;
    }

    /// <summary>Somebody else has a chat with the agent, who is the busier one from then on.</summary>
    private static async Task<Customer> TakesToAsync(Scene scene, Agent agent)
    {
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await agent.AcceptAsync("Omar Haddad");
        await omar.SeesAgentAsync(agent.Name);
        return omar;
    }

    private static async Task LeavesAndResumesAsync(Customer dana, Agent from, Agent to)
    {
        await from.OpenAsync("Dana Ray");
        var words = $"To {from.Name} in chat {Guid.NewGuid():N}";
        await dana.WritesAsync(words);
        await from.SeesMessageAsync(words);
        await dana.LeaveAsync();
        await from.SeesRowAsync("Customer left the chat");
        await ResumesAsync(dana, to);
        await to.SeesMessageAsync(words);
        await dana.SeesMessageAsync(words);
    }

    private static async Task ResumesAsync(Customer dana, Agent to)
    {
        var chat = await dana.ChatIdAsync();
        await dana.ResumeAsync();
        await dana.SeesQueueAsync();
        await Expect(to.RingCard("Dana Ray")).ToContainTextAsync("Resumed chat");
        await to.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync(to.Name);
        Assert.Equal(chat, await dana.ChatIdAsync());
    }
}
