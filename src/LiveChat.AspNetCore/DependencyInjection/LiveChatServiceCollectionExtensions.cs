using LiveChat.AspNetCore.ActivityLog;
using LiveChat.AspNetCore.Admin;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Attachments;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.AspNetCore.Draining;
using LiveChat.AspNetCore.Identity;
using LiveChat.AspNetCore.Macros;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Reports;
using LiveChat.AspNetCore.Routing;
using LiveChat.AspNetCore.Security;
using LiveChat.AspNetCore.Settings;
using LiveChat.AspNetCore.Ui;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Notes;
using LiveChat.Redaction;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

// In the namespace every host imports, so that the two lines need no third.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds LiveChat to an ASP.NET Core host.</summary>
public static class LiveChatServiceCollectionExtensions
{
    /// <summary>Adds LiveChat: chats in memory, one queue and one widget when the host adds none, hubs, HTTP API and pages. Calling it again is harmless, in any order with other registrations. Make it reachable with <c>app.MapLiveChat()</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets who may enter; <see langword="null"/> leaves the defaults: outside Development nobody may open the desk.</param>
    public static LiveChatBuilder AddLiveChat(this IServiceCollection services, Action<LiveChatHostOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        var builder = services.AddLiveChatCore();
        if (configure is not null) services.Configure(configure);
        if (services.Any(s => s.ServiceType == typeof(HostMarker))) return builder;

        services.AddSingleton<HostMarker>();
        services.AddHostOptions();
        services.AddAuthorization();
        services.AddSecurity();
        services.AddHubs();
        services.AddRealtime();
        services.AddSettingsCalls();
        services.AddMacroCalls();
        services.AddActivityLogCalls();
        services.AddReportAnswers();
        services.AddAttachmentCalls();
        services.AddDraining();
        services.AddLiveChatUi();
        services.TryAddSingleton<InstallTags>();
        services.TryAddSingleton<AdminOverview>();
        services.TryAddSingleton<AuditTrail>();
        services.TryAddSingleton<RoutingDecisions>();
        services.AddHealthChecks().AddCheck<LiveChatHealthCheck>(LiveChatHealthCheck.Name, failureStatus: null, [LiveChatHealthCheck.Tag], LiveChatHealthCheck.Timeout);
        return builder;
    }

    private static void AddHostOptions(this IServiceCollection services)
    {
        services.AddOptions<LiveChatHostOptions>().ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<LiveChatHostOptions>, LiveChatHostOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<LiveChatHostOptions>, OriginsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<LiveChatHostOptions>, PoliciesValidator>(),
        ]);
    }

    private static void AddSecurity(this IServiceCollection services)
    {
        services.TryAddSingleton(AgentMapping.ByUsualClaims);
        services.TryAddSingleton<AgentIdentity>();
        services.TryAddSingleton<TicketKeys>();
        services.TryAddSingleton<ConnectTickets>();
        services.TryAddSingleton<IdentityKeys>();
        services.TryAddSingleton<IdentityTokens>();
        services.TryAddSingleton<CustomerSignIn>();
        services.TryAddSingleton(s => new LiveChatIdentity(s.GetRequiredService<WidgetCatalog>(), s.GetRequiredService<IdentityKeys>(), s.GetRequiredService<StoreClock>()));
        services.TryAddSingleton<CallBudgets>();
        services.TryAddSingleton<ChatAccess>();
        services.TryAddSingleton<OriginCheck>();
        services.TryAddSingleton<OriginGate>();
        services.TryAddSingleton<TicketGate>();
        services.TryAddSingleton<StaffCheck>();
        services.TryAddSingleton<DeskRequests>();
        services.TryAddSingleton<StaffPages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ActionAudit>());
    }

    private static void AddRealtime(this IServiceCollection services)
    {
        services.TryAddSingleton<CustomerConnections>();
        services.TryAddSingleton<AgentConnections>();
        services.TryAddSingleton<PushLanes>();
        services.TryAddSingleton<QueueBoard>();
        services.TryAddSingleton<CustomerViews>();
        services.TryAddSingleton<AgentViews>();
        services.TryAddSingleton<CustomerPushes>();
        services.TryAddSingleton<AgentPushes>();
        services.TryAddSingleton<RingPushes>();
        services.TryAddSingleton<QueuePushes>();
        services.TryAddSingleton<MessagePushes>();
        services.TryAddSingleton<OfflinePushes>();
        services.TryAddSingleton<MessageCalls>();
        services.TryAddSingleton<CustomerCalls>();
        services.TryAddSingleton<AgentCalls>();
        services.TryAddSingleton<TransferCalls>();
        services.TryAddSingleton<LeftMessageCalls>();
        services.TryAddSingleton<NoteCalls>();
        services.TryAddSingleton<BlockCalls>();
        services.TryAddSingleton<RedactionCalls>();
        services.TryAddSingleton<CustomerConnect>();
        services.TryAddSingleton<ConnectionWatch>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ConnectionWatch>(s => s.GetRequiredService<ConnectionWatch>()));
        services.Replace(ServiceDescriptor.Singleton<IChatNotifier, SignalRChatNotifier>());
        services.Replace(ServiceDescriptor.Singleton<ITeamNotifier, TeamPushes>());
        services.Replace(ServiceDescriptor.Singleton<IRedactionNotifier, RedactionPushes>());
        services.Replace(ServiceDescriptor.Singleton<INodePresence, ConnectedPeople>());
    }
}
