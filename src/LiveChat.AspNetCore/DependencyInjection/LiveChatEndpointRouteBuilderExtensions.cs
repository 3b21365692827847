using LiveChat.AspNetCore.ActivityLog;
using LiveChat.AspNetCore.Admin;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Attachments;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Draining;
using LiveChat.AspNetCore.Macros;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Reports;
using LiveChat.AspNetCore.Routing;
using LiveChat.AspNetCore.Security;
using LiveChat.AspNetCore.Settings;
using LiveChat.AspNetCore.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

// In the namespace every host imports.
namespace Microsoft.AspNetCore.Builder;

/// <summary>Makes LiveChat reachable.</summary>
public static class LiveChatEndpointRouteBuilderExtensions
{
    /// <summary>Maps the hubs, the HTTP API, the widget, the agent desk and the admin console. Calling it again with the same prefix is harmless.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    /// <param name="prefix">Where, with a slash at the beginning; the default is <c>/livechat</c>.</param>
    /// <returns>All endpoints together, to add CORS, rate limits or other conventions.</returns>
    public static IEndpointConventionBuilder MapLiveChat(this IEndpointRouteBuilder endpoints, string prefix = "/livechat")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        if (endpoints.ServiceProvider.GetService<HostMarker>() is not { } marker)
            throw new InvalidOperationException("LiveChat's services are missing. Call builder.Services.AddLiveChat() before app.MapLiveChat().");

        return marker.Mapped.GetOrAdd(prefix, p => Map(endpoints, p, isFirst: marker.Mapped.IsEmpty));
    }

    private static RouteGroupBuilder Map(IEndpointRouteBuilder endpoints, string prefix, bool isFirst)
    {
        var services = endpoints.ServiceProvider;
        var group = endpoints.MapGroup(prefix);
        group.WithMetadata(LiveChatEndpoint.Instance);

        group.MapPages(services.GetRequiredService<StaffPages>());
        group.MapApi(services, isFirst);
        group.MapSettings(services, isFirst);
        group.MapAudit(services, isFirst);
        group.MapMacros(services, isFirst);
        group.MapActivityLog(services, isFirst);
        group.MapReports(services, isFirst);
        group.MapAttachments(services, isFirst);
        group.MapChatHub<CustomerHub>("/hub/customer", services.GetRequiredService<TicketGate>(), services);
        group.MapChatHub<AgentHub>("/hub/agent", ActivatorUtilities.CreateInstance<AgentHubGate>(services), services);
        return group;
    }

    private static void MapPages(this RouteGroupBuilder group, StaffPages staff)
    {
        var pages = group.MapLiveChatUi();
        staff.Guard(pages.Desk.Does(ChatAction.OpenDesk), StaffArea.Desk);
        staff.Guard(pages.Admin.Does(ChatAction.OpenAdmin), StaffArea.Admin);
        staff.Guard(pages.Panel, StaffArea.Admin, PanelPreview.IsAskedFor);
    }

    private static void MapApi(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var connect = group.MapPost("/api/customer/connect", (HttpContext context, CustomerConnect connect) => connect.AnswerAsync(context))
            .Behind(services.GetRequiredService<OriginGate>())
            .Behind(services.GetRequiredService<DrainGate>())
            .OutlivingOutages()
            .Does(ChatAction.Connect)
            .WithTags("LiveChat")
            .WithSummary("Hands out a ticket to connect to the customer hub.")
            .WithDescription("Knows the visitor by the secret from an earlier answer, or makes a new visitor and answers the secret once. With a token of the host the visitor is the user it names. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("bad_argument", "identity_token_invalid", "identity_token_expired", "origin_not_allowed", "widget_not_found", "identity_token_used", "rate_limited", "try_again"))
            .Accepts<ConnectCustomer>("application/json")
            .Produces<CustomerTicketDto>()
            .ProducesProblem(ErrorCodes.BadArgument.HttpStatus)
            .ProducesProblem(ErrorCodes.IdentityTokenInvalid.HttpStatus)
            .ProducesProblem(ErrorCodes.OriginNotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.WidgetNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.IdentityTokenUsed.HttpStatus)
            .ProducesProblem(ErrorCodes.RateLimited.HttpStatus)
            .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);

        var overview = group.MapGet("/api/admin/overview", (HttpContext context, AdminOverview overview) => overview.AnswerAsync(context))
            .Behind(ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Admin))
            .OutlivingOutages()
            .Does(ChatAction.Oversee)
            .WithTags("LiveChat")
            .WithSummary("Answers everything in progress: chats, queues, widgets.")
            .WithDescription("For those the host's admin policy lets in. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("not_signed_in", "not_allowed", "origin_not_allowed", "try_again"))
            .Produces<AdminOverviewDto>()
            .ProducesProblem(ErrorCodes.NotSignedIn.HttpStatus)
            .ProducesProblem(ErrorCodes.NotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);

        var routing = group.MapGet("/api/admin/chats/{chatId}/routing", (HttpContext context, string chatId, RoutingDecisions decisions) => decisions.AnswerAsync(context, chatId))
            .Behind(ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Admin))
            .OutlivingOutages()
            .Does(ChatAction.Oversee)
            .WithTags("LiveChat")
            .WithSummary("Answers why a chat rang where it did, and why it rings nowhere.")
            .WithDescription(
                "In the order of the decisions: `after` (in the query, 0 unless given) is the position after which they begin, `limit` how many there are at most, 1 to 50, 10 unless given. "
                + "For those the host's admin policy lets in. Errors are problem details with a stable code.")
            .WithMetadata(new RefusesAttribute("bad_argument", "not_signed_in", "not_allowed", "origin_not_allowed", "chat_not_found", "try_again"))
            .Produces<RoutingPageDto>()
            .ProducesProblem(ErrorCodes.BadArgument.HttpStatus)
            .ProducesProblem(ErrorCodes.NotSignedIn.HttpStatus)
            .ProducesProblem(ErrorCodes.NotAllowed.HttpStatus)
            .ProducesProblem(ErrorCodes.ChatNotFound.HttpStatus)
            .ProducesProblem(ErrorCodes.TryAgain.HttpStatus);

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        connect.WithName("LiveChat.ConnectCustomer");
        overview.WithName("LiveChat.GetOverview");
        routing.WithName("LiveChat.GetRouting");
    }

    private static void MapChatHub<THub>(this RouteGroupBuilder group, string pattern, IGate gate, IServiceProvider services)
        where THub : Hub
    {
        var watch = services.GetRequiredService<ConnectionWatch>();
        var options = new HttpConnectionDispatcherOptions { CloseOnAuthenticationExpiration = true };
        group.MapConnections(pattern, options, connection => connection.Use(next => context => watch.RunAsync(context, next)).UseHub<THub>())
            .Behind(gate)
            .Behind(services.GetRequiredService<DrainGate>())
            .OutlivingOutages()
            .Does(ChatAction.Connect)
            .Add(endpoint =>
            {
                var next = endpoint.RequestDelegate ?? throw new InvalidOperationException($"Endpoint {endpoint.DisplayName} answers nothing.");
                endpoint.RequestDelegate = context => watch.WatchAsync(context, next);
            });
    }
}
