using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing;
using static LiveChat.Testing.Together;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>A chat rings at as many of two hundred agents as it may, and all of them take it in the same moment: those at whom it rings, and those who only know of it.</summary>
public abstract class TakingOneChat
{
    private const int Crowd = 200;

    [Spec]
    public async Task Of_two_hundred_agents_who_accept_at_once_exactly_one_has_the_chat_and_the_others_are_told_so()
    {
        using var race = await StartAsync(RoutingPolicies.Simultaneous);
        var agents = await HireAsync(race);

        for (var round = 0; round < Race.Rounds; round++)
        {
            var ringing = await RingAsync(race, round);
            Assert.Empty(await TakeAsync(race, agents, ringing));

            // Nobody is busy with what somebody else has: the next one rings at as many again.
            Assert.True((await race.Node(round).EndAsync(ringing)).Ok);
        }
    }

    [Spec]
    public async Task A_store_that_gives_it_to_whoever_comes_last_is_found_out()
    {
        using var race = await StartAsync(RoutingPolicies.Simultaneous);
        var agents = await HireAsync(race);
        var ringing = await RingAsync(race, 0);
        race.Referee.Compares = false;

        // The first one waits for a second one who does not know of it.
        var (takers, another) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        race.Referee.BeforeCommit = _ =>
        {
            if (Interlocked.Increment(ref takers) == 2) another.SetResult();
            return another.Task;
        };

        var problems = await TakeAsync(race, agents, ringing);

        Assert.Contains(problems, p => p.EndsWith("have it", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.EndsWith("joined", StringComparison.Ordinal));
    }

    /// <summary>Starts nodes over an empty database.</summary>
    private protected abstract Task<Race> StartAsync(string policy);

    private static async Task<Agent[]> HireAsync(Race race)
    {
        var agents = new List<Agent>();
        for (var i = 0; i < Crowd; i++) agents.Add(await race.Node(i).HireAsync($"agent-{i:000}", capacity: 1));
        return [.. agents];
    }

    private static async Task<Chat> RingAsync(Race race, int round)
    {
        var chat = await race.Node(round).StartAsync();
        await race.RouteAsync();
        var ringing = await race.NowAsync(chat);
        Assert.Equal(Enumerable.Repeat(ClaimKind.Ringing, RingChoice.MaxWidth), ringing.Claims.Select(c => c.Kind));
        return ringing;
    }

    /// <summary>Everybody takes the chat.</summary>
    /// <returns>What is wrong with what came of it; nothing when exactly one has it, and everybody knows.</returns>
    private static async Task<IReadOnlyList<string>> TakeAsync(Race race, Agent[] agents, Chat ringing)
    {
        var answers = await AtOnce(agents.Length, i => race.Node(i).AcceptAsync(agents[i].Id, ringing));

        var problems = new List<string>();
        AgentId[] winners = [.. agents.Zip(answers).Where(a => a.Second.Ok).Select(a => a.First.Id)];
        if (winners is not [var winner] || !ringing.RingsAt(winner)) problems.Add($"{string.Join(" and ", winners)} have it");

        foreach (var (agent, answer) in agents.Zip(answers).Where(a => !a.Second.Ok))
        {
            // At whom it does not ring, that is what is said until somebody has it.
            var isKnown = answer.Refusal is ChatRefusal.AlreadyTaken && winners.Contains(answer.Chat!.Agent!.Value);
            var isNotAsked = answer.Refusal is ChatRefusal.OfferWithdrawn && !ringing.RingsAt(agent.Id);
            if (!isKnown && !isNotAsked) problems.Add($"{agent.Id} is told {answer.Refusal}");
        }

        var page = (await race.Store.ReadAsync(ringing.Id, 0, 1000, default))!;
        var joined = page.Entries.OfType<AgentJoined>().Select(j => j.Agent).ToList();
        if (!joined.SequenceEqual(winners) || joined.Count != 1) problems.Add($"{string.Join(" and ", joined)} joined");

        var claims = (await race.ClaimedByAsync(agents)).SelectMany(c => c.Claims, (c, claim) => (c.Id, claim)).ToList();
        if (!claims.SequenceEqual(winners.Select(w => (ringing.Id, new Claim(w, ClaimKind.Active))))) problems.Add($"{claims.Count} places are taken");
        return problems;
    }
}
