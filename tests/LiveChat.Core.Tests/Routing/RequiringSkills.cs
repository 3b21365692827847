using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Routing.ARouting;

namespace LiveChat.Core.Tests.Routing;

public class RequiringSkills
{
    private static readonly QueueSettings French = (Queue with { RequiredSkills = ["billing", "french"], SkillsRequiredFor = TimeSpan.FromMinutes(1) })
        .With(("both", Member(1, true, "Billing", "French")), ("one", Member(1, true, "french")), ("none", Member()));

    private static readonly RoutingCandidate[] Three = [Candidate("none"), Candidate("one", 1), Candidate("both", 2)];

    [Fact]
    public void Only_who_has_all_skills_is_asked_until_the_time_is_over()
    {
        var chat = Waiting(1)[0] with { QueuedAt = Now };

        Assert.Equal("both", Decide(French, new SkillsRoutingPolicy(), Three, Now, chat).Order());
        Assert.Equal("both", Decide(French, new SkillsRoutingPolicy(), Three, Now.AddMinutes(1).AddMicroseconds(-1), chat).Order());
        Assert.Equal("both, one, none", Decide(French, new SkillsRoutingPolicy(), Three, Now.AddMinutes(1), chat).Order());
    }

    [Fact]
    public void Without_anybody_skilled_the_router_looks_again_when_the_time_is_over()
    {
        var chat = Waiting(1)[0] with { QueuedAt = Now };

        var plan = Decide(French, new SkillsRoutingPolicy(), Three[..2], Now.AddSeconds(10), chat);

        Assert.Empty(plan.Actions);
        Assert.Equal(Now.AddMinutes(1), plan.NextLook);
    }

    [Fact]
    public void Among_the_skilled_the_least_busy_is_asked()
    {
        var queue = French.With(("busy", Member(1, true, "billing", "french")), ("free", Member(1, true, "billing", "french")));

        Assert.Equal("free, busy", Decide(queue, new SkillsRoutingPolicy(), [Candidate("busy", 2), Candidate("free", 1), Candidate("none")], Now, Waiting(1)[0] with { QueuedAt = Now }).Order());
    }

    [Theory]
    [InlineData("French", "fr")]
    [InlineData("deutsch", "de")]
    public void An_answer_of_the_form_is_a_skill_too(string answer, string agent)
    {
        var queue = (Queue with { SkillField = "language" }).With(("fr", Member(1, true, "french")), ("de", Member(1, true, "Deutsch")));
        var chat = Waiting(1)[0] with { QueuedAt = Now, Form = [new("name", "Name", "Dana", FormFieldRole.ContactName), new("language", "Language", answer, FormFieldRole.Custom)] };

        Assert.Equal(agent, Decide(queue, new SkillsRoutingPolicy(), [Candidate("de"), Candidate("fr")], Now, chat).Order());
    }

    [Fact]
    public void A_chat_without_the_answer_requires_no_skill_for_it()
    {
        var queue = Queue with { SkillField = "language" };
        var chat = Waiting(1)[0] with { QueuedAt = Now, Form = [new("language", "Language", " ", FormFieldRole.Custom)] };

        Assert.Equal("de, fr", Decide(queue, new SkillsRoutingPolicy(), [Candidate("de"), Candidate("fr")], Now, chat).Order());
    }

    [Fact]
    public async Task A_running_host_rings_at_anyone_exactly_when_the_time_is_over()
    {
        await using var host = new TestHost(b => b.AddQueue("french", q =>
        {
            q.RoutingPolicy = RoutingPolicies.Skills;
            q.RequiredSkills.Add("french");
            q.SkillsRequiredFor = TimeSpan.FromSeconds(32);
            q.AddMember("ben", m => m.Skills.Add("French"));
            q.AddMember("ana");
        }));
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromSeconds(30));
        host.Agents.HeardFrom(ana.Id);

        Assert.Equal(TimeSpan.FromSeconds(2), await host.RouteAsync());
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);

        await host.PassAsync(TimeSpan.FromSeconds(2));
        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));
    }
}
