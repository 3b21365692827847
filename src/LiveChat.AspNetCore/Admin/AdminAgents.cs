using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Teams;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Lists the agents who were ever seen.</summary>
internal sealed class AdminAgents(IAgentStore agents, IChatStore chats, TeamCatalog teams, StoreClock clock)
{
    public async Task<IReadOnlyList<AdminAgentDto>> ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var known = await agents.ListAsync(cancellationToken).ConfigureAwait(false);
        var open = await chats.HeadsAsync(new ChatQuery.Open(), cancellationToken).ConfigureAwait(false);
        return [.. known.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => Of(a, open.Count(c => c.IsWith(a.Id)), now))];
    }

    private AdminAgentDto Of(Agent agent, int chats, DateTimeOffset now) => new()
    {
        Id = agent.Id.Value,
        Name = agent.Name,
        Teams = teams.Of(agent.Id, agent.Teams),
        Languages = agent.Languages,
        IsAdmin = agent.Roles.HasFlag(AgentRoles.Administrator),
        CanRedact = agent.Roles.HasFlag(AgentRoles.Redactor),
        CanReadPersonalData = !agent.Roles.HasFlag(AgentRoles.WithoutPersonalData),
        Availability = AgentRecords.Of(agent.Availability),
        IsPresent = agent.IsPresent(now),
        Chats = chats,
        Capacity = agent.Capacity,
    };
}
