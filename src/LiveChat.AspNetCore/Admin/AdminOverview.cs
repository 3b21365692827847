using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Admin;

/// <summary>What the first page of the admin console shows.</summary>
internal sealed class AdminOverview(
    IChatStore chats, IAgentStore agents, QueueCatalog queues, WidgetCatalog widgets, InstallTags tags, DeskRequests desk, StoreClock clock)
{
    public async Task<JsonHttpResult<AdminOverviewDto>> AnswerAsync(HttpContext context)
    {
        var now = clock.Now;
        var personal = desk.PersonalDataOf(context);
        var open = await chats.HeadsAsync(new ChatQuery.Open(), context.RequestAborted).ConfigureAwait(false);
        var known = await agents.ListAsync(context.RequestAborted).ConfigureAwait(false);
        Agent[] available = [.. known.Where(a => a.MayRing(now))];
        var names = known.ToDictionary(a => a.Id, a => a.Name);

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new AdminOverviewDto
            {
                ServerTime = Times.Of(now),
                Waiting = open.Count(c => c.Status is ChatStatus.Waiting),
                Ringing = open.Count(c => c.Status is ChatStatus.Ringing),
                Active = open.Count(c => c.IsActive),
                AgentsAvailable = available.Length,
                Chats = [.. OverviewCut.Of(open).Select(c => AdminRecords.Of(c, personal, queues.Of(c.Queue).DisplayName, AgentNameOf(c, names)))],
                Queues = [.. queues.All.OrderBy(q => q.DisplayName, StringComparer.Ordinal).Select(q => AdminRecords.Of(q, open, available))],
                Widgets = [.. widgets.All.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => AdminRecords.Of(w, queues.Of(w.Queue).DisplayName, tags.Of(context, w.Id)))],
            },
            ContractJson.Options);
    }

    private static string? AgentNameOf(Chat chat, Dictionary<AgentId, string> names) => chat switch
    {
        { IsActive: true } => chat.AgentName,
        { Claims: [{ Kind: ClaimKind.Ringing } only] } => names.GetValueOrDefault(only.Agent),
        _ => null,
    };
}
