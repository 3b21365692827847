using System.Collections.Concurrent;
using LiveChat.Agents;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The agents whose desks are connected to this node, as they were told last.</summary>
internal sealed class AgentConnections : Connections<AgentId>
{
    private readonly ConcurrentDictionary<AgentId, Agent> _agents = new();

    /// <summary>The agents with a desk connected here.</summary>
    public IEnumerable<Agent> Agents => People.Select(id => _agents.GetValueOrDefault(id)).OfType<Agent>();

    /// <summary>Keeps the newest of what is known of an agent.</summary>
    public void Keep(Agent agent) => _agents.AddOrUpdate(agent.Id, static (_, a) => a, static (_, known, a) => a.Fence < known.Fence ? known : a, agent);
}
