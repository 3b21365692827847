using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.Routing;

/// <summary>What a queue with the policy does.</summary>
public abstract partial class RoutingPolicySpecs
{
    private const int Scenes = 300;

    /// <summary>By how many offers two agents may differ who are always free; for a policy that takes turns.</summary>
    /// <value>The default is <see langword="null"/>: the policy promises nothing, and nothing is asked.</value>
    protected virtual int? Spread => null;

    /// <summary>The settings of the queue in which the policy is tried.</summary>
    /// <value>The default is a queue with the usual settings. Give one of yours when the policy looks at them.</value>
    protected virtual QueueSettings Queue => SpecQueue;

    /// <summary>Whoever is away, has no desk open, works elsewhere, is switched off or has just refused.</summary>
    [Spec]
    public virtual void Nobody_is_rung_who_is_not_available()
    {
        var policy = CreatePolicy();
        foreach (var scene in Every(SpecScene.Wild))
        {
            foreach (var ring in scene.Decide(policy).Rings)
            {
                Assert.All(ring.Agents, a => Assert.True(scene.WhyNot(a, scene[ring.Chat]) is not { } why, $"{a} {scene.WhyNot(a, scene[ring.Chat])}."));
            }
        }
    }

    /// <summary>What rings counts at once.</summary>
    [Spec]
    public virtual void Nobody_is_rung_beyond_the_capacity()
    {
        var policy = CreatePolicy();
        foreach (var scene in Every(SpecScene.Wild))
        {
            foreach (var (agent, rings) in RingsOf(scene.Decide(policy)))
            {
                Assert.True(scene[agent].Load + rings <= scene[agent].Agent.Capacity, $"{agent} has {scene[agent].Load} of {scene[agent].Agent.Capacity} chats and would get {rings} more.");
            }
        }
    }

    /// <summary>No chat is offered twice, none without an agent, and none to the same agent twice.</summary>
    [Spec]
    public virtual void A_chat_rings_once_and_at_different_agents()
    {
        var policy = CreatePolicy();
        foreach (var trial in Every(SpecScene.Wild).Select(s => s.Decide(policy)))
        {
            Assert.Equal(trial.Rings.Select(r => r.Chat).Distinct(), trial.Rings.Select(r => r.Chat));
            Assert.All(trial.Rings, r => Assert.Equal(r.Agents.Distinct(), r.Agents));
            Assert.All(trial.Rings, r => Assert.InRange(r.Agents.Length, 1, policy.Width is RingWidth.One ? 1 : 50));
        }
    }

    /// <summary>No chat waits while somebody is free for it. A policy may want somebody better for a time (<see cref="Rank.Until"/>); at the latest after a day it does not any more.</summary>
    [Spec]
    public virtual void Nothing_waits_for_good_while_somebody_is_free()
    {
        var policy = CreatePolicy();
        foreach (var scene in Every(SpecScene.Plain))
        {
            var (now, end) = (scene, scene.Now.AddDays(1));
            for (var looks = 0; StuckOf(now, now.Decide(policy)) is { } stuck; looks++)
            {
                var next = now.Decide(policy).NextLook;
                Assert.True(next > now.Now && next <= end && looks < 100, $"{stuck}, and nothing would change that.");
                now = now with { Now = next!.Value };
            }
        }
    }

    /// <summary>The same situation has the same decision: whoever asks, whenever, and in whichever order the store lists the agents.</summary>
    [Spec]
    public virtual void The_same_situation_has_the_same_decision()
    {
        var policy = CreatePolicy();
        var first = Every(SpecScene.Wild).Select(s => Words(s.Decide(policy))).ToList();

        Assert.Equal(first, Every(SpecScene.Wild).Select(s => Words(s.Decide(policy))));
        Assert.Equal(first, Every(SpecScene.Wild).Select(s => Words(s.Decide(CreatePolicy()))));
        Assert.Equal(first, Every(SpecScene.Wild).Select((s, i) => Words((s with { Candidates = [.. new SpecDice(i).Shuffled(s.Candidates)] }).Decide(policy))));
    }

    /// <summary>Of chats of which one is like the other, the older rings first.</summary>
    [Spec]
    public virtual void Of_equal_chats_the_older_rings_first()
    {
        var policy = CreatePolicy();
        foreach (var scene in Every(SpecScene.OfEqualChats))
        {
            var rung = scene.Decide(policy).Rings.Select(r => r.Chat).ToList();
            Assert.Equal(scene.Waiting.Take(rung.Count).Select(c => c.Id), rung);
        }
    }

    /// <summary>Nobody who is always free gets more turns than the others; see <see cref="Spread"/>.</summary>
    [Spec]
    public virtual void Those_who_are_always_free_get_their_turns()
    {
        if (Spread is not { } spread) return;

        for (var agents = 2; agents <= 7; agents++)
        {
            for (var seed = 0; seed < 20; seed++) TakeTurns(agents, new(seed), spread);
        }
    }

    /// <summary>Who is left out until a time may be asked about again then: that time has to come.</summary>
    [Spec]
    public virtual void Who_is_left_out_until_a_time_is_let_in_then_or_later()
    {
        var policy = CreatePolicy();
        foreach (var (candidate, request) in Questions())
        {
            if (policy.Rank(candidate, request) is not { Excluded: not null, Until: { } until }) continue;

            Assert.True(until > request.Now, "Until a time that is over: the router would not look again.");
            Assert.True(policy.Rank(candidate, request with { Now = until }) is not { Until: { } later } || later > until, "At that time it is until the same time.");
        }
    }

    private IEnumerable<SpecScene> Every(Func<QueueSettings, int, SpecScene> scene) => Enumerable.Range(0, Scenes).Select(seed => scene(Queue, seed));

    /// <summary>A chat nobody is rung about though somebody is free for it; <see langword="null"/> when there is none.</summary>
    private static string? StuckOf(SpecScene scene, RoutingTrial trial)
    {
        var rings = RingsOf(trial);
        var ringing = trial.Rings.Select(r => r.Chat).ToHashSet();
        return (from chat in scene.Waiting
                where !ringing.Contains(chat.Id)
                from candidate in scene.Candidates
                let id = candidate.Agent.Id
                where scene.WhyNot(id, chat) is null && candidate.Load + rings.GetValueOrDefault(id) < candidate.Agent.Capacity
                select $"Chat {chat.Id} waits though {id} is free for it").FirstOrDefault();
    }

    private static Dictionary<AgentId, int> RingsOf(RoutingTrial trial) => trial.Rings.SelectMany(r => r.Agents).CountBy(a => a).ToDictionary();

    private static string Words(RoutingTrial trial)
        => string.Join("; ", trial.Rings.Select(r => $"{r.Chat} at {string.Join('+', r.Agents)}")) + $" then {trial.NextLook:O}";

    /// <summary>Passes with one to three chats each; every one is taken, and most end before the next pass.</summary>
    private void TakeTurns(int count, SpecDice dice, int spread)
    {
        var policy = CreatePolicy();
        var agents = Enumerable.Range(0, count).ToDictionary(i => new AgentId($"agent-{i}"), i => new RoutingCandidate(SpecChat.Agent($"agent-{i}", 50), 0, null, null));
        var turns = agents.Keys.ToDictionary(a => a, _ => 0);
        for (var pass = 1; pass <= 20; pass++)
        {
            var now = SpecChat.Start.AddSeconds(pass);
            Chat[] chats = [.. Enumerable.Range(0, 1 + dice.Next(3)).Select(_ => SpecChat.New(new(dice.Id())) with { Id = new(dice.Id()) })];
            foreach (var ring in RoutingTrial.Of(Queue, policy, chats, dice.Shuffled(agents.Values), now).Rings)
            {
                var agent = Assert.Single(ring.Agents);
                turns[agent]++;
                agents[agent] = agents[agent] with { LastOfferedAt = ring.At, IdleSince = ring.At, Load = dice.Once(3) ? agents[agent].Load + 1 : agents[agent].Load };
            }

            Assert.True(turns.Values.Max() - turns.Values.Min() <= spread, $"After {pass} passes: {string.Join(", ", turns.Select(t => $"{t.Key} {t.Value}"))}.");
        }
    }
}
