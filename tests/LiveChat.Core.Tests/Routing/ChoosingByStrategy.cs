using LiveChat.Routing;
using static LiveChat.Core.Tests.Routing.ARouting;

namespace LiveChat.Core.Tests.Routing;

public class ChoosingByStrategy
{
    /// <summary>Four agents: with 3 of 5 chats and free for 5 minutes, 3 of 4 and 3 minutes, 3 of 5 and 7 minutes, none of 3 and 2 minutes.</summary>
    private static readonly RoutingCandidate[] Four = [Candidate("A", 3, 5, 5), Candidate("B", 3, 4, 3), Candidate("C", 3, 5, 7), Candidate("D", 0, 3, 2)];

    [Fact]
    public void Least_busy_goes_by_the_load_for_the_capacity_then_by_who_is_free_longest()
        => Assert.Equal("D, C, A, B", Decide(new LeastBusyRoutingPolicy(), Four, Waiting(1)).Order());

    [Fact]
    public void Least_busy_gives_two_chats_to_who_has_one_before_who_is_full_gets_one()
    {
        var (a, b) = (Candidate("A", 3), Candidate("B", 1));
        var both = Decide(new LeastBusyRoutingPolicy(), [a, b], Waiting(3));

        Assert.Equal(["B", "B"], both.Rung());
        Assert.Equal(["A"], Decide(new LeastBusyRoutingPolicy(), [a with { Load = 2 }, b with { Load = 3 }], Waiting(1)).Rung());
    }

    [Fact]
    public void Longest_idle_goes_by_who_took_or_finished_a_chat_the_longest_time_ago()
        => Assert.Equal("C, A, B, D", Decide(new LongestIdleRoutingPolicy(), Four, Waiting(1)).Order());

    [Fact]
    public void Longest_idle_begins_with_who_never_had_a_chat_and_ends_with_whom_it_rings_at()
        => Assert.Equal(
            "new, C, A, B, rung",
            Decide(new LongestIdleRoutingPolicy(), [.. Four[..3], Candidate("new"), Candidate("rung", 1, 3, 60) with { Ringing = 1 }], Waiting(1)).Order());

    [Fact]
    public void Longest_idle_in_the_queue_does_not_see_what_other_queues_gave()
    {
        var (a, b) = (Candidate("A", minutes: 1) with { IdleInQueueSince = Now.AddHours(-2) }, Candidate("B", minutes: 60) with { IdleInQueueSince = Now.AddHours(-1) });

        Assert.Equal("A, B", Decide(new LongestIdleInQueueRoutingPolicy(), [a, b], Waiting(1)).Order());
        Assert.Equal("B, A", Decide(new LongestIdleRoutingPolicy(), [a, b], Waiting(1)).Order());
    }

    [Fact]
    public void Several_chats_of_one_pass_ring_at_several_of_those_who_are_idle()
        => Assert.Equal(["C", "A", "B", "D", "C"], Decide(new LongestIdleRoutingPolicy(), Four, Waiting(5)).Rung());

    [Fact]
    public void Round_robin_stays_in_turn_when_a_pass_offers_several_chats()
    {
        RoutingCandidate[] agents = [Candidate("A", capacity: 50), Candidate("B", capacity: 50), Candidate("C", capacity: 50)];
        var rung = new List<string>();

        // Two chats each time: who is asked second in a pass is asked after the first of it in the next ones.
        for (var pass = 0; pass < 9; pass++)
        {
            foreach (var ring in Decide(Queue, new RoundRobinRoutingPolicy(), agents, Now.AddSeconds(pass), Waiting(2)).Actions.OfType<RoutingAction.Ring>())
            {
                var at = Assert.Single(ring.Chosen).Agent.Id.Value;
                rung.Add(at);
                agents = [.. agents.Select(a => a.Agent.Id.Value == at ? a with { LastOfferedAt = ring.At } : a)];
            }
        }

        Assert.Equal(string.Concat(Enumerable.Repeat("ABC", 6)), string.Concat(rung));
    }

    [Fact]
    public void Simultaneous_rings_at_all_at_once() => Assert.Equal(["A+B+C+D"], Decide(new SimultaneousRoutingPolicy(), Four, Waiting(1)).Rung().Select(InOrder));

    [Fact]
    public void By_weight_the_heaviest_group_rings_at_once_and_the_others_follow()
    {
        var queue = Queue.With(("A", Member(2)), ("B", Member(3)), ("C", Member(3)), ("D", Member()));
        var policy = new SimultaneousByWeightRoutingPolicy();
        var chat = Waiting(1)[0];
        Assert.Equal(["B+C"], Decide(queue, policy, Four, Now, chat).Rung().Select(InOrder));

        chat = chat with { Passes = [new(new("B"), 1, Now, false), new(new("C"), 1, Now, false)] };
        Assert.Equal(["A"], Decide(queue, policy, Four, Now, chat).Rung());

        chat = chat with { Passes = [.. chat.Passes, new(new("A"), 1, Now, false), new(new("D"), 1, Now, false)] };
        Assert.Empty(Decide(queue, policy, Four, Now, chat).Rung());

        // Everybody missed it once, so it begins anew.
        Assert.Equal(["B+C"], Decide(queue, policy, Four, Now + QueueRouter.PauseAfterMiss, chat).Rung().Select(InOrder));
    }

    [Fact]
    public void Of_more_than_fifty_who_could_ring_fifty_do_and_those_are_the_best()
    {
        var many = Enumerable.Range(0, 300).Select(i => Candidate($"agent-{i:000}", minutes: i)).ToArray();

        var rung = Assert.Single(Decide(new SimultaneousRoutingPolicy(), many, Waiting(1)).Rung()).Split('+');

        Assert.Equal(many.Reverse().Take(50).Select(c => c.Agent.Id.Value), rung);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(1000)]
    public void However_many_there_are_the_best_rings(int count)
    {
        var many = Enumerable.Range(0, count).Select(i => Candidate($"agent-{i}", (i * 7919) % 40, 50, i)).ToArray();
        var best = many.OrderBy(c => c.Load).ThenBy(c => c.IdleSince).First().Agent.Id.Value;

        Assert.Equal([best], Decide(new LeastBusyRoutingPolicy(), many, Waiting(1)).Rung());
    }

    private static string InOrder(string rung) => string.Join('+', rung.Split('+').Order(StringComparer.Ordinal));
}
