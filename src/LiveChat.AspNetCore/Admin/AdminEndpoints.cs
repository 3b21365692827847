using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Admin;

/// <summary>What the console shows of the host's own doing: who its agents are.</summary>
internal static class AdminEndpoints
{
    public static void AddAdminLists(this IServiceCollection services)
    {
        services.TryAddSingleton<AdminAgents>();
    }

    public static void MapAdminLists(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var gate = AdminEndpoint.GateOf(services);
        var agents = group.MapGet("/api/admin/agents", (HttpContext context, AdminAgents agents) => agents.AnswerAsync(context))
            .ForAdmins(gate, ChatAction.ReadSettings, "Answers the agents who were ever seen.", AdminEndpoint.Who)
            .Produces<AdminAgentsDto>();

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (isFirst) agents.WithName("LiveChat.ListAgents");
    }
}
