using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Diagnostics;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds LiveChat without a web framework.</summary>
public static class LiveChatCoreServices
{
    /// <summary>Adds what every LiveChat host needs: in memory, with one queue and one widget when the host adds none. Calling it again is harmless, in any order with the builder's verbs.</summary>
    /// <param name="services">The host's services.</param>
    public static LiveChatBuilder AddLiveChatCore(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);

        services.AddDiagnostics();
        services.AddOutbox();
        services.AddAgents();
        services.AddQueues();
        services.AddWidgets();
        services.AddChats();
        services.AddRouting();
        services.AddTranscripts();

        return new(services);
    }

    private static void AddAgents(this IServiceCollection services)
    {
        services.AddOptions<AgentOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AgentOptions>, AgentOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TeamOptions>, TeamOptionsValidator>());
        services.TryAddSingleton(s => new TeamCatalog(s.GetServices<TeamName>(), s.GetRequiredService<IOptionsMonitor<TeamOptions>>()));
        services.TryAddSingleton<InMemoryAgentStore>();
        services.TryAddSingleton<IAgentStore>(s => s.GetRequiredService<InMemoryAgentStore>());
        services.TryAddSingleton<IContactStore, InMemoryContactStore>();
    }

    private static void AddQueues(this IServiceCollection services)
    {
        services.AddOptions<QueueOptions>(QueueId.Default.Value).ValidateOnStart();
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueTeamsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<QueueOptions>, QueueRoutingValidator>(),
        ]);
        services.TryAddSingleton(s => new QueueCatalog(s.GetServices<QueueName>(), s.GetRequiredService<IOptionsMonitor<QueueOptions>>()));
    }

    private static void AddChats(this IServiceCollection services)
    {
        services.TryAddSingleton<InMemoryChatStore>();
        services.TryAddSingleton<IChatStore>(s => s.GetRequiredService<InMemoryChatStore>());
        services.TryAddSingleton<IChatNotifier, NullChatNotifier>();
        services.TryAddSingleton<ICustomerPresence, NobodyPresent>();
        services.TryAddSingleton<IResumePolicy, WidgetResumePolicy>();
        services.TryAddSingleton<ChatCache>();
        services.TryAddSingleton<ChatUpdater>();
        services.TryAddSingleton<ChatStarter>();
        services.TryAddSingleton<MessagePoster>();
        services.TryAddSingleton<IChatService, ChatService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatObserver, OutboxNudge>());
    }

    private static void AddRouting(this IServiceCollection services)
    {
        services.TryAddEnumerable([
            ServiceDescriptor.Singleton<IRoutingPolicy, SimultaneousRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, RoundRobinRoutingPolicy>(),
            ServiceDescriptor.Singleton<IRoutingPolicy, LeastBusyRoutingPolicy>(),
        ]);
        services.TryAddSingleton<IRoutingStore, InMemoryRoutingStore>();
        services.TryAddSingleton<RoutingSignal>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatObserver, RoutingSignal>(s => s.GetRequiredService<RoutingSignal>()));
        services.TryAddSingleton<AgentUpdater>();
        services.TryAddSingleton<AgentPresence>();
        services.TryAddSingleton<IAgentService, AgentService>();
        services.TryAddSingleton<QueueRunner>();
        services.TryAddSingleton<LostAgents>();
        services.TryAddSingleton<IdleCustomers>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RoutingLoop>());
    }
}
