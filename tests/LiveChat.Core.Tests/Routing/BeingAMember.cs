using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Who works for a queue, and what it says of each.</summary>
public class BeingAMember
{
    [Fact]
    public async Task Members_work_for_the_queue_and_nobody_else_does()
    {
        await using var host = new TestHost(b => b.AddQueue("billing", q => q.AddMember("ben")));
        await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ben.Id));
    }

    [Fact]
    public async Task Members_work_for_the_queue_beside_its_teams()
    {
        await using var host = new TestHost(b => b.AddTeam("night", t => t.Members.Add("mia")).AddQueue("billing", q =>
        {
            q.Teams.Add("night");
            q.AddMember("ben");
            q.RoutingPolicy = RoutingPolicies.Simultaneous;
        }));
        foreach (var name in new[] { "ana", "ben", "mia" }) await host.AnAgentAsync(name);
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.Equal(["ben", "mia"], (await host.NowAsync(chat)).Claims.Select(c => c.Agent.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_switched_off_for_a_queue_works_for_it_and_is_not_rung()
    {
        await using var host = new TestHost(b => b.AddQueue("billing", q => q.AddMember("ana", m => m.Receives = false)));
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
        Assert.True(host.Get<QueueCatalog>().Default.IsServedBy("ana", []));
        Assert.True((await host.Get<IAgentStore>().FindAsync(ana.Id, default))!.MayRing(host.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Adding_a_member_again_sets_more_of_it()
    {
        await using var host = new TestHost(b => b
            .AddQueue("billing", q => q.AddMember("ana", m => m.Weight = 7))
            .AddQueue("billing", q => q.AddMember("ana", m => m.Skills.Add("french"))));

        var member = host.Get<QueueCatalog>().Default.MemberOf("ana");

        Assert.Equal((7, "french", true), (member.Weight, Assert.Single(member.Skills), member.Receives));
        Assert.Same(QueueMember.Plain, host.Get<QueueCatalog>().Default.MemberOf("ben"));
    }

    public static TheoryData<string, Action<QueueOptions>> Mistakes => new()
    {
        { "Queue 'billing' gives its member 'ana' the weight 0. A weight is 1 to 100.", q => q.AddMember("ana", m => m.Weight = 0) },
        { "Queue 'billing' gives its member 'ana' the weight 101. A weight is 1 to 100.", q => q.AddMember("ana", m => m.Weight = 101) },
        { "Queue 'billing' gives its member 'ana' a skill that has no name or a too long one.", q => q.AddMember("ana", m => m.Skills.Add(" ")) },
        { "Queue 'billing' requires a skill that has no name or a too long one.", q => q.RequiredSkills.Add(new('x', 61)) },
        { "Queue 'billing' takes skills from a form field without a key.", q => q.SkillField = "" },
        { "SkillsRequiredFor", q => q.SkillsRequiredFor = TimeSpan.FromDays(2) },
        {
            "Queue 'billing' uses routing policy 'vip', which is not registered. Known: least-busy, longest-idle, longest-idle-in-queue, round-robin, simultaneous, " +
            "simultaneous-by-weight, skills. Add yours with AddRoutingPolicy<T>().",
            q => q.RoutingPolicy = "vip"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_start_with_a_sentence(string sentence, Action<QueueOptions> mistake)
    {
        await using var host = new TestHost(b => b.AddQueue("billing", mistake));

        var refusal = Assert.Throws<OptionsValidationException>(host.Get<IStartupValidator>().Validate);

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_with_the_name_of_another_one_stops_the_start()
    {
        await using var host = new TestHost(b => b.AddRoutingPolicy<AnotherLeastBusy>());

        var refusal = Assert.Throws<OptionsValidationException>(host.Get<IStartupValidator>().Validate);

        Assert.Contains("Several routing policies are named 'least-busy': LiveChat.Routing.LeastBusyRoutingPolicy, ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_member_has_an_id(string id) => Assert.Throws<ArgumentException>(() => new QueueOptions().AddMember(id));

    private sealed class AnotherLeastBusy : IRoutingPolicy
    {
        public string Name => RoutingPolicies.LeastBusy;

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => LiveChat.Routing.Rank.By(candidate.Load);
    }
}
