using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Lists the agents who were ever seen.</summary>
internal sealed class AdminAgents(IAgentStore agents, IChatStore chats, TeamCatalog teams, StoreClock clock)
{
    public async Task<JsonHttpResult<AdminAgentsDto>> AnswerAsync(HttpContext context)
    {
        var now = clock.Now;
        var known = await agents.ListAsync(context.RequestAborted).ConfigureAwait(false);
        var open = await chats.HeadsAsync(new ChatQuery.Open(), context.RequestAborted).ConfigureAwait(false);

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new AdminAgentsDto([.. known.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => Of(a, open.Count(c => c.IsWith(a.Id)), now))]),
            ContractJson.Options);
    }

    private AdminAgentDto Of(Agent agent, int chats, DateTimeOffset now) => new()
    {
        Id = agent.Id.Value,
        Name = agent.Name,
        Teams = [.. teams.Of(agent.Id, agent.Teams).Select(teams.DisplayNameOf)],
        Availability = AgentRecords.Of(agent.Availability),
        IsPresent = agent.IsPresent(now),
        Chats = chats,
        Capacity = agent.Capacity,
    };
}
