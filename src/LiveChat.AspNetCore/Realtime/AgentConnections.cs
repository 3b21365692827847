using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The agents whose desks are connected to this node, as they were told last.</summary>
internal sealed class AgentConnections : Connections<AgentId>
{
    private readonly ConcurrentDictionary<AgentId, Agent> _agents = new();
    private readonly ConcurrentDictionary<AgentId, bool> _admins = new();

    private readonly ConcurrentDictionary<string, PersonalData> _personal = new(StringComparer.Ordinal);

    /// <summary>The agents with a desk connected here.</summary>
    public IEnumerable<Agent> Agents => People.Select(id => _agents.GetValueOrDefault(id)).OfType<Agent>();

    /// <summary>Notes whether the host says that an agent is an administrator, too.</summary>
    public void NoteRole(AgentId agent, bool isAdmin) => _admins[agent] = isAdmin;

    /// <summary>Whether an agent is an administrator, too, as the host said last.</summary>
    public bool IsAdmin(AgentId agent) => _admins.GetValueOrDefault(agent);

    /// <summary>Notes what a connection reads of personal data: before it is anybody's, and for as long as it lasts.</summary>
    public void NotePersonalData(string connection, PersonalData personal) => _personal[connection] = personal;

    /// <summary>What a connection reads of personal data.</summary>
    public PersonalData PersonalDataOf(string connection) => _personal.GetValueOrDefault(connection);

    /// <summary>What the connections of an agent read of personal data, each once.</summary>
    public ImmutableHashSet<PersonalData> PersonalDataOf(AgentId agent) => [.. Of(agent).Select(PersonalDataOf)];

    /// <summary>Forgets a connection that is over.</summary>
    public void Forget(AgentId agent, string connection)
    {
        Remove(agent, connection);
        _personal.TryRemove(connection, out _);
    }

    /// <summary>Keeps the newest of what is known of an agent.</summary>
    public void Keep(Agent agent) => _agents.AddOrUpdate(agent.Id, static (_, a) => a, static (_, known, a) => a.Fence < known.Fence ? known : a, agent);
}
