using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>While customers come, every node routes and agents take what rings, one of them may suddenly have fewer chats: nothing is taken away, and nothing more rings there until there is room.</summary>
public abstract class LoweringACapacity
{
    private const int Customers = 6;
    private const int Before = 3;
    private const int After = 1;
    private const int Bens = 2;

    private static readonly Agent NobodyElse = SpecChat.Agent("nobody");

    [Spec]
    public async Task While_all_nodes_route_one_queue_takes_nothing_away_and_lets_nothing_more_ring()
    {
        using var race = await StartAsync(RoutingPolicies.LeastBusy);
        var (ana, ben) = (await race.Node(0).HireAsync("ana", Before), await race.Node(1).HireAsync("ben", Bens));

        for (var round = 0; round < Race.Rounds; round++)
        {
            await race.Node(round).SetCapacityAsync(ana, Before);
            Assert.Empty(await RunAsync(race, ana, ben, round));
            await AtOnce((await race.OpenAsync()).Select((c, i) => new Func<Task<ChatOutcome>>(() => race.Node(i).EndAsync(c))));
        }
    }

    [Spec]
    public async Task Refuses_what_was_decided_before_and_is_committed_after()
    {
        using var race = await StartAsync(RoutingPolicies.LeastBusy);
        var (ana, watch) = await DecideBeforeAsync(race);

        // Each offer of before is refused; what fits is decided anew.
        Assert.Empty(await race.ClaimedByAsync(ana));
        await race.RouteAsync();
        await watch.LookAsync();
        Assert.Single(await race.ClaimedByAsync(ana));
        Assert.Empty(watch.Problems);
    }

    [Spec]
    public async Task Is_found_out_to_be_ignored_by_a_store_that_does_not_compare_agents()
    {
        using var race = await StartAsync(RoutingPolicies.LeastBusy);
        race.Referee.Compares = false;
        var (_, watch) = await DecideBeforeAsync(race);

        await watch.LookAsync();
        Assert.Equal($"ana had 0 chats when the capacity was lowered to {After}, and {Before} later", Assert.Single(watch.Problems));
    }

    /// <summary>Starts nodes over an empty database.</summary>
    private protected abstract Task<Race> StartAsync(string policy);

    /// <summary>All nodes decide at whom the chats ring, and commit it when one may have fewer.</summary>
    private static async Task<(Agent Ana, CapacityWatch Watch)> DecideBeforeAsync(Race race)
    {
        var ana = await race.Node(0).HireAsync("ana", Before);
        var watch = new CapacityWatch(race, ana, NobodyElse, After);
        for (var i = 0; i < Before; i++) await race.Node(i).StartAsync();
        var (deciding, decided, lowered) = (race.Nodes, New(), New());
        race.Referee.BeforeCommit = _ =>
        {
            if (Interlocked.Decrement(ref deciding) == 0) decided.SetResult();
            return lowered.Task;
        };

        var routing = race.RouteAsync();
        await decided.Task;
        await watch.LowerAsync(race.Node(0));
        lowered.SetResult();
        await routing;
        return (ana, watch);

        static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Customers come at once, and whatever they start rings and is taken; between one of them and the rings, another one each time, an agent's capacity is lowered.</summary>
    /// <returns>What is wrong with what could be seen meanwhile and in the end.</returns>
    private static async Task<IReadOnlyList<string>> RunAsync(Race race, Agent ana, Agent ben, int round)
    {
        var watch = new CapacityWatch(race, ana, ben, After);
        var lowering = round % Customers;
        var chats = await AtOnce(Customers, async i =>
        {
            var node = race.Node(i);
            var chat = await node.StartAsync();
            if (i == lowering) await watch.LowerAsync(node);
            await node.RouteAsync();
            await watch.LookAsync();
            foreach (var ringing in (await race.OpenAsync()).Where(c => c.Status is ChatStatus.Ringing))
            {
                Assert.True((await node.AcceptAsync(Assert.Single(ringing.Claims).Agent, ringing)).Ok);
                await watch.LookAsync();
            }

            return chat;
        });
        await race.RouteAsync();
        await watch.LookAsync();
        return [.. watch.Problems, .. await watch.EndAsync(chats)];
    }
}
