using LiveChat.Agents;
using LiveChat.AspNetCore.Admin;
using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Teams;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Settings;

/// <summary>All settings of a kind, and what can be chosen.</summary>
internal sealed class SettingsLists(
    SettingsCalls<QueueOptions, QueueSettingsDto, QueueDocumentDto> queues,
    SettingsCalls<TeamOptions, TeamSettingsDto, TeamDocumentDto> teams,
    SettingsCalls<WidgetOptions, WidgetSettingsDto, WidgetDocumentDto> widgets,
    SettingsCalls<AgentSettings, AgentSettingsDto, AgentDocumentDto> agentSettings,
    AdminAgents seen,
    IEnumerable<IRoutingPolicy> policies,
    IAgentStore agents)
{
    public async Task<JsonHttpResult<QueueDocumentsDto>> QueuesAsync(HttpContext context) => Answer(context, new QueueDocumentsDto
    {
        Queues = await queues.ListAsync(context.RequestAborted).ConfigureAwait(false),
        Defaults = QueueRecords.Of(new()),
        RoutingPolicies = [.. policies.Select(p => p.Name).Order(StringComparer.Ordinal)],
        Agents = await NamesAsync(context).ConfigureAwait(false),
    });

    public async Task<JsonHttpResult<TeamDocumentsDto>> TeamsAsync(HttpContext context) => Answer(context, new TeamDocumentsDto
    {
        Teams = [.. (await teams.ListAsync(context.RequestAborted).ConfigureAwait(false)).OrderBy(t => t.Name, StringComparer.Ordinal)],
        Defaults = TeamRecords.Of(new()),
        Agents = await NamesAsync(context).ConfigureAwait(false),
    });

    public async Task<JsonHttpResult<WidgetDocumentsDto>> WidgetsAsync(HttpContext context) => Answer(context, new WidgetDocumentsDto
    {
        Widgets = await widgets.ListAsync(context.RequestAborted).ConfigureAwait(false),
        Defaults = WidgetRecords.Of(new()),
    });

    public async Task<JsonHttpResult<AgentDocumentsDto>> AgentsAsync(HttpContext context) => Answer(context, new AgentDocumentsDto
    {
        Agents = await seen.ListAsync(context.RequestAborted).ConfigureAwait(false),
        Documents = [.. (await agentSettings.ListAsync(context.RequestAborted).ConfigureAwait(false)).OrderBy(d => d.Name, StringComparer.Ordinal)],
    });

    private static JsonHttpResult<T> Answer<T>(HttpContext context, T list)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(list, ContractJson.Options);
    }

    private async Task<IReadOnlyList<AgentNameDto>> NamesAsync(HttpContext context)
        => [.. (await agents.ListAsync(context.RequestAborted).ConfigureAwait(false)).OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new AgentNameDto(a.Id.Value, a.Name))];
}
