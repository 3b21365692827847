using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Widgets;
using static LiveChat.Core.Tests.Routing.ARouting;

namespace LiveChat.Core.Tests.Routing;

/// <summary>What the router says of a decision.</summary>
public class ExplainingADecision
{
    private static readonly LeastBusyRoutingPolicy LeastBusy = new();

    public static TheoryData<string, string> Rules => new()
    {
        { "switched off and offline", ExclusionRules.SwitchedOff },
        { "offline and full", ExclusionRules.Offline },
        { "away and full", ExclusionRules.Away },
        { "gone and full", ExclusionRules.NoDesk },
        { "full and declined", ExclusionRules.Full },
        { "declined", ExclusionRules.Declined },
        { "missed", ExclusionRules.Missed },
        { "unskilled", ExclusionRules.Policy },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Of_several_reasons_the_first_one_is_named(string who, string rule)
    {
        var explanation = Explain(
            (Queue with { RequiredSkills = ["any"] }).With(("switched off and offline", Member(1, false, "any")), ("free", Member(1, true, "any")), ("unskilled", Member()),
                ("offline and full", Member()), ("away and full", Member()), ("gone and full", Member()), ("full and declined", Member()), ("declined", Member()), ("missed", Member())),
            new SkillsRoutingPolicy(),
            [
                Candidate("free"), Having("switched off and offline", a => a with { Availability = Availability.Offline }),
                Having("offline and full", a => a with { Availability = Availability.Offline, LeaseUntil = null }, load: 3),
                Having("away and full", a => a with { Availability = Availability.Away, LeaseUntil = null }, load: 3), Having("gone and full", a => a with { LeaseUntil = Now }, load: 3),
                Candidate("full and declined", 3), Candidate("declined"), Candidate("missed"), Candidate("unskilled"), Candidate("of another queue"),
            ],
            Waiting(1)[0] with
            {
                QueuedAt = Now,
                Passes = [new(new("full and declined"), 1, Now, true), new(new("declined"), 1, Now.AddSeconds(-59), true), new(new("missed"), 2, Now.AddSeconds(-4), false)],
            });

        Assert.Equal(9, explanation.Members);
        Assert.Equal(rule, explanation.Excluded.Single(e => e.Agent.Value == who).Rule);
        Assert.Equal(explanation.Excluded.CountBy(e => e.Rule).ToDictionary(), explanation.ExcludedBy);
        Assert.Equal("free", Assert.Single(explanation.Ranked).Key.Agent.Value);
        Assert.DoesNotContain(explanation.Excluded, e => e.Agent.Value == "of another queue");
    }

    [Fact]
    public void It_says_until_when_and_what_the_policy_said()
    {
        var explanation = Explain(
            (Queue with { RequiredSkills = ["any"] }).With(("free", Member(1, true, "any")), ("declined", Member()), ("unskilled", Member())),
            new SkillsRoutingPolicy(),
            [Candidate("declined"), Candidate("unskilled"), Candidate("free")],
            Waiting(1)[0] with { QueuedAt = Now, Passes = [new(new("declined"), 1, Now.AddSeconds(-10), true)] });

        Assert.Equal<ExcludedAgent>(
            [new(new("declined"), ExclusionRules.Declined, Until: Now.AddSeconds(50)), new(new("unskilled"), ExclusionRules.Policy, "lacks a required skill", Now.AddMinutes(1))],
            explanation.Excluded);
    }

    [Fact]
    public void It_says_in_which_order_the_others_come_and_how_busy_they_were()
    {
        var chat = Waiting(1)[0] with { Fence = 7, Passes = [new(new("C"), 1, Now.AddHours(-1), false)] };

        var explanation = Explain(Queue, LeastBusy, [Candidate("A", 3, 5, 5), Candidate("B", 3, 4, 3), Candidate("C", 0, 5, 7)], chat);

        Assert.Equal((chat.Id, Queue.Id, 7L, Now, RoutingPolicies.LeastBusy, RingWidth.One), (explanation.Chat, explanation.Queue, explanation.Fence, explanation.At, explanation.Policy, explanation.Width));
        Assert.Equal<RankedAgent>(
            [
                new(new(0, 0.6, Now.AddMinutes(-5), new("A")), 3, 5), new(new(0, 0.75, Now.AddMinutes(-3), new("B")), 3, 4), new(new(1, 0, Now.AddMinutes(-7), new("C")), 0, 5),
            ],
            explanation.Ranked);
    }

    [Fact]
    public void What_the_same_pass_gave_before_counts()
    {
        var second = Decide(LeastBusy, [Candidate("A", 2), Candidate("B")], Waiting(3)).Actions.OfType<RoutingAction.Ring>().Last().Explain();

        Assert.Equal([("A", 2), ("B", 2)], second.Ranked.Select(r => (r.Key.Agent.Value, r.Load)));
        Assert.Equal(Now.AddMicroseconds(2), second.At);
    }

    [Theory]
    [InlineData(200, 150, 50)]
    [InlineData(201, 50, 0)]
    [InlineData(1000, 50, 0)]
    public void Above_two_hundred_members_it_names_the_best_fifty_and_counts_the_others(int members, int ranked, int excluded)
    {
        var candidates = Enumerable.Range(0, members).Select(i => i % 4 == 0
            ? Having($"agent-{i:0000}", a => a with { Availability = Availability.Away })
            : Candidate($"agent-{i:0000}", minutes: i)).ToList();

        var explanation = Explain(Queue, LeastBusy, candidates, Waiting(1)[0]);

        Assert.Equal((members, ranked, excluded), (explanation.Members, explanation.Ranked.Length, explanation.Excluded.Length));
        Assert.Equal([KeyValuePair.Create(ExclusionRules.Away, (members + 3) / 4)], explanation.ExcludedBy);
        Assert.Equal(
            candidates.Where(c => c.Agent.Availability is Availability.Available).Reverse().Take(ranked).Select(c => c.Agent.Id),
            explanation.Ranked.Select(r => r.Key.Agent));
    }

    [Fact]
    public void It_is_kept_in_this_form()
    {
        var chat = Waiting(1)[0] with { Id = new(new Guid("0192e4a0-0000-7000-8000-000000000001")), Fence = 7, QueuedAt = Now };
        var explanation = Explain(
            (Queue with { RequiredSkills = ["any"] }).With(("בן", Member(1, true, "any")), ("ana", Member())), new SkillsRoutingPolicy(), [Candidate("בן", 1, 4, 5), Candidate("ana")], chat);

        Assert.Equal(
            """
            {"v":1,"chat":"0192e4a0000070008000000000000001","queue":"spec","fence":7,"at":"2030-01-01T09:00:00+00:00","policy":"skills","width":"one","members":2,
            "ranked":[{"agent":"בן","passes":0,"first":0.25,"then":"2030-01-01T08:55:00+00:00","load":1,"capacity":4}],
            "excluded":[{"agent":"ana","rule":"policy","reason":"lacks a required skill","until":"2030-01-01T09:01:00+00:00"}],"excluded_by":{"policy":1}}
            """.ReplaceLineEndings(""),
            explanation.Write().Json);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var explanation = Explain(
            Queue, new WrittenPolicy(), [Candidate("last"), Candidate("first"), Candidate("ana", 3)], Waiting(1)[0]);

        var read = RoutingExplanation.Read(explanation.Write());

        Assert.Equal(double.PositiveInfinity, read.Ranked[1].Key.First);
        Assert.Equal(DateTimeOffset.MaxValue, read.Ranked[1].Key.Then);
        Assert.Equal(explanation.Write(), read.Write());
        Assert.Equal<RankedAgent>(explanation.Ranked, read.Ranked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"v":1,"policy":"spec"}""")]
    [InlineData("""{"v":1,"chat":"0192e4a0000070008000000000000001","queue":"q","fence":1,"at":"2030-01-01T09:00:00+00:00","policy":"p","width":"one","members":1,"ranked":null,"excluded":[],"excluded_by":{}}""")]
    [InlineData("""{"v":1,"chat":"0192e4a0000070008000000000000001","queue":"q","fence":1,"at":"2030-01-01T09:00:00+00:00","policy":"p","width":"two","members":1,"ranked":[],"excluded":[],"excluded_by":{}}""")]
    public void What_is_no_explanation_is_not_read(string json) => Assert.Throws<FormatException>(() => RoutingExplanation.Read(new(json)));

    [Fact]
    public void Nothing_a_customer_wrote_is_in_it()
    {
        var queue = (Queue with { SkillField = "language", RequiredSkills = ["any"] }).With(("ana", Member(1, true, "any", "secret words")), ("ben", Member()));
        var chat = Waiting(1)[0] with
        {
            QueuedAt = Now,
            CustomerName = "Dana Ray",
            Email = "dana@example.com",
            Form = [new("language", "Language", "secret words", FormFieldRole.Custom)],
        };

        var json = Explain(queue, new SkillsRoutingPolicy(), [Candidate("ana"), Candidate("ben")], chat).Write().Json;

        foreach (var words in new[] { "secret", "Dana", "dana" }) Assert.DoesNotContain(words, json, StringComparison.Ordinal);
    }

    private static RoutingExplanation Explain(QueueSettings queue, IRoutingPolicy policy, IReadOnlyList<RoutingCandidate> candidates, Chat chat)
        => Assert.IsType<RoutingAction.Ring>(Assert.Single(Decide(queue, policy, candidates, Now, chat).Actions)).Explain();

    private static RoutingCandidate Having(string id, Func<Agent, Agent> state, int load = 0)
        => Candidate(id, load) is var candidate ? candidate with { Agent = state(candidate.Agent) } : candidate;

    private sealed class WrittenPolicy : IRoutingPolicy
    {
        public string Name => "written";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => candidate.Agent.Id.Value == "last"
            ? LiveChat.Routing.Rank.By(double.PositiveInfinity, DateTimeOffset.MaxValue)
            : LiveChat.Routing.Rank.By(double.NegativeInfinity);
    }
}
