using LiveChat.Routing;
using static LiveChat.Core.Tests.Routing.ARouting;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Within a pass the order of the agents is kept from one chat to the next, where the policy's ranks do not depend on the chat.</summary>
public class KeepingAnOrder
{
    private const int Members = 1000;
    private const int Chats = 50;

    private static readonly ILanedRoutingPolicy[] BuiltIn =
    [
        new SimultaneousRoutingPolicy(), new SimultaneousByWeightRoutingPolicy(), new RoundRobinRoutingPolicy(), new LongestIdleRoutingPolicy(),
        new LongestIdleInQueueRoutingPolicy(), new LeastBusyRoutingPolicy(), new SkillsRoutingPolicy(),
    ];

    public static TheoryData<string> Policies => [.. BuiltIn.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void It_decides_and_explains_as_if_everybody_were_asked_about_each_chat(string name)
    {
        var policy = Named(name);
        for (var seed = 0; seed < 1000; seed++)
        {
            var kept = CrowdedScene.Of(policy, seed);
            var asked = kept with { Policy = new AskedPolicy(policy) };

            Assert.Equal(Plan(asked), Plan(kept));
            Assert.Equal(Rankings(asked), Rankings(kept));
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void How_often_the_policy_is_asked_does_not_grow_with_chats_times_agents(string name)
    {
        var policy = new CountedPolicy(Named(name));

        var plan = Decide(policy, Enumerable.Range(0, Members).Select(i => Candidate($"agent-{i:0000}", capacity: Chats + 1)), Waiting(Chats));

        // Once for the first chat, once for the order, then about those who were rung.
        var rung = plan.Actions.OfType<RoutingAction.Ring>().Select(r => r.Chosen.Count()).ToList();
        Assert.Equal(Chats, rung.Count);
        Assert.Equal((2 * Members) + rung.Skip(1).Sum(), policy.Asked);
    }

    [Fact]
    public void Chats_that_ask_for_the_same_share_an_order_and_the_others_have_one_of_their_own()
    {
        var queue = (Queue with { RequiredSkills = ["billing"] }).With(Enumerable.Range(0, Members).Select(i => ($"agent-{i:0000}", i % 2 == 0 ? Member(1, true, "billing") : Member())));
        var policy = new CountedPolicy(new SkillsRoutingPolicy());

        // Every second one waits for so long that anybody will do.
        Decide(
            queue, policy, Enumerable.Range(0, Members).Select(i => Candidate($"agent-{i:0000}", capacity: Chats + 1)), Now,
            [.. Waiting(Chats).Select((c, i) => c with { QueuedAt = Now.AddSeconds(i % 2 == 0 ? -1 : -61) })]);

        // Both lanes: once for the first chat, once for the order. About who was rung, in each order there is; in the first lane, until when the others are left out.
        Assert.Equal((2 * 2 * Members) + 1 + (2 * (Chats - 3)) + ((Chats / 2) - 1), policy.Asked);
    }

    [Fact]
    public void About_one_chat_alone_everybody_is_asked_once()
    {
        var policy = new CountedPolicy(new LeastBusyRoutingPolicy());

        Decide(policy, Enumerable.Range(0, Members).Select(i => Candidate($"agent-{i:0000}")), Waiting(1));

        Assert.Equal(Members, policy.Asked);
    }

    [Fact]
    public void A_policy_that_may_look_at_anything_is_asked_about_everybody_for_each_chat()
    {
        var policy = new CountedPolicy(new LeastBusyRoutingPolicy());

        Decide(new AskedPolicy(policy), Enumerable.Range(0, Members).Select(i => Candidate($"agent-{i:0000}")), Waiting(Chats));

        Assert.Equal(Members * Chats, policy.Asked);
    }

    private static ILanedRoutingPolicy Named(string name) => BuiltIn.Single(p => p.Name == name);

    private static List<string> Plan(RoutingSnapshot snapshot)
    {
        var plan = QueueRouter.Decide(snapshot);
        return
        [
            .. plan.Actions.Select(a => a is RoutingAction.Ring ring ? $"{string.Join('+', ring.Chosen.Select(c => c.Agent.Id))} from {ring.At:O} until {ring.Until:O}" : $"{a.GetType().Name} {a.Chat.Id}"),
            $"{plan.NextLook:O}",
        ];
    }

    /// <summary>What is thought of everybody for each chat, also for those that ring nowhere and for which no explanation is kept.</summary>
    private static List<string> Rankings(RoutingSnapshot snapshot)
    {
        var roster = new Roster(snapshot);
        return [.. snapshot.Waiting.Select(chat =>
        {
            var ranking = roster.RankAll(chat);
            var ring = new RoutingAction.Ring(chat, snapshot.Queue.Id, snapshot.Policy, ranking, snapshot.Now, snapshot.Now);
            roster.Charge(ring.Chosen.Select(c => c.Member), snapshot.Now);
            return $"{ranking.AskAgain:O} {ring.Explain().Write().Json}";
        })];
    }

    /// <summary>Hides that the ranks do not depend on the chat.</summary>
    private sealed class AskedPolicy(IRoutingPolicy inner) : IRoutingPolicy
    {
        public string Name => inner.Name;

        public RingWidth Width => inner.Width;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => inner.Rank(candidate, request);
    }

    private sealed class CountedPolicy(ILanedRoutingPolicy inner) : ILanedRoutingPolicy
    {
        public string Name => inner.Name;

        public RingWidth Width => inner.Width;

        public int Asked { get; private set; }

        public RoutingLane? LaneOf(RoutingRequest request) => inner.LaneOf(request);

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
        {
            Asked++;
            return inner.Rank(candidate, request);
        }
    }
}
