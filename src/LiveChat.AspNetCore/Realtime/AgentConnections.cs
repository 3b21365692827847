using System.Collections.Concurrent;
using LiveChat.Agents;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The agents whose desks are connected to this node, as they were told last.</summary>
internal sealed class AgentConnections : Connections<AgentId>
{
    private readonly ConcurrentDictionary<AgentId, Agent> _agents = new();
    private readonly ConcurrentDictionary<AgentId, bool> _admins = new();

    /// <summary>The agents with a desk connected here.</summary>
    public IEnumerable<Agent> Agents => People.Select(id => _agents.GetValueOrDefault(id)).OfType<Agent>();

    /// <summary>Notes whether the host says that an agent is an administrator, too.</summary>
    public void NoteRole(AgentId agent, bool isAdmin) => _admins[agent] = isAdmin;

    /// <summary>Whether an agent is an administrator, too, as the host said last.</summary>
    public bool IsAdmin(AgentId agent) => _admins.GetValueOrDefault(agent);

    /// <summary>Keeps the newest of what is known of an agent.</summary>
    public void Keep(Agent agent) => _agents.AddOrUpdate(agent.Id, static (_, a) => a, static (_, known, a) => a.Fence < known.Fence ? known : a, agent);
}
