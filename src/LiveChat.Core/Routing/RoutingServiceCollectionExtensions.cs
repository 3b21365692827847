using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

internal static class RoutingServiceCollectionExtensions
{
    /// <summary>The router and its policies. Needs the chats, the teams and the settings.</summary>
    public static IServiceCollection AddRouting(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IRoutingPolicy, SimultaneousRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, SimultaneousByWeightRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, RoundRobinRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, LongestIdleRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, LongestIdleInQueueRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, LeastBusyRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, SkillsRoutingPolicy>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueRoutingValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<AgentSettings>, AgentSettingsValidator>(),
            ServiceDescriptor.Singleton<IHostedService, RoutingLoop>(),
            ServiceDescriptor.Singleton<IHostedService, LastSignsOfLife>(),
        ]);
        services.TryAddSingleton<IRoutingStore, InMemoryRoutingStore>();
        services.TryAddSingleton<IJournal, InMemoryJournal>();
        services.TryAddSingleton<ISettingsAudit, AuditedSettings>();
        services.TryAddSingleton<ThisNode>();
        services.TryAddSingleton<IRoutingJournal, RoutingJournal>();
        services.TryAddSingleton<RoutingSignal>();
        services.TryAddSingleton(static _ => new RoutingShift());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatObserver, RoutingSignal>(s => s.GetRequiredService<RoutingSignal>()));
        services.TryAddSingleton<AgentUpdater>();
        services.TryAddSingleton<AgentPresence>();
        services.TryAddSingleton(static _ => new AgentSettingsInForce());
        services.TryAddSingleton<IAgentService, AgentService>();
        services.AddSettingsOf<AgentSettings, AgentSettingsShape>();
        services.TryAddSingleton<PolicyCatalog>();
        services.TryAddSingleton<HeldPlaces>();
        services.TryAddSingleton<SilentChats>();
        services.TryAddSingleton<UnattendedChats>();
        services.TryAddSingleton<QueueRunner>();
        services.TryAddSingleton<LostAgents>();
        services.TryAddSingleton<IdleAgents>();
        services.TryAddSingleton<MissedRings>();
        services.TryAddSingleton<IQueueRoom, QueueRoom>();
        services.TryAddSingleton<OrphanedQueues>();
        services.TryAddSingleton<IdleCustomers>();

        return services;
    }
}
