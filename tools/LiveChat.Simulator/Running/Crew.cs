using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.Simulator.Running;

/// <summary>The agents of one run, as the router sees them, and what becomes of them.</summary>
internal sealed class Crew
{
    private readonly InMemoryChatIndex _index;
    private readonly QueueId _queue;
    private readonly Dictionary<AgentId, int> _numbers = [];
    private readonly RoutingCandidate[] _candidates;

    public Crew(int agents, int capacity, InMemoryChatIndex index, QueueId queue)
    {
        (_index, _queue) = (index, queue);
        _candidates = [.. Enumerable.Range(1, agents).Select(i => Candidate(Agent($"agent-{i:0000}", capacity)))];
        for (var i = 0; i < agents; i++) _numbers.Add(_candidates[i].Agent.Id, i);
        Outcomes = [.. _candidates.Select(_ => new AgentOutcome())];
    }

    public IReadOnlyList<RoutingCandidate> Candidates => _candidates;

    public ImmutableArray<AgentOutcome> Outcomes { get; }

    public int NumberOf(AgentId agent) => _numbers[agent];

    public Participant.OfAgent Who(int agent) => new(_candidates[agent].Agent.Id, _candidates[agent].Agent.Name);

    /// <summary>Looks again at what those agents have who have a claim on a chat, or had one.</summary>
    public void Look(ImmutableArray<Claim> claims)
    {
        foreach (var claim in claims) Change(NumberOf(claim.Agent), static a => a);
    }

    /// <summary>Changes an agent.</summary>
    public Agent Change(int agent, Func<Agent, Agent> change)
    {
        var candidate = _candidates[agent] = Candidate(change(_candidates[agent].Agent));
        Outcomes[agent].MostAtOnce = Math.Max(Outcomes[agent].MostAtOnce, candidate.Load);
        return candidate.Agent;
    }

    private RoutingCandidate Candidate(Agent agent) => InMemoryRoutingStore.Candidate(agent, _index.UseOf(agent.Id), _queue);

    /// <summary>Somebody whose desk stays open.</summary>
    private static Agent Agent(string id, int capacity)
        => new() { Id = new(id), Name = id, Availability = Availability.Available, Capacity = capacity, LeaseUntil = DateTimeOffset.MaxValue, Fence = 1 };
}
