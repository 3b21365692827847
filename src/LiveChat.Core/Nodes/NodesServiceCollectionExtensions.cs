using LiveChat.Clocks;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Nodes;

internal static class NodesServiceCollectionExtensions
{
    /// <summary>What a node notices about itself and its neighbours. Needs everything code can define, the wake-ups and the outbox.</summary>
    public static IServiceCollection AddNodes(this IServiceCollection services)
    {
        services.TryAddSingleton(s => new NodeHealth(
            s.GetRequiredService<IRoutingStore>(), s.GetRequiredService<StoreClock>(), s.GetRequiredService<OrphanedQueues>(), s.GetRequiredService<WakeUpHealth>(), s.GetRequiredService<NodeRegister>(),
            s.GetRequiredService<LiveSettings>()));
        services.TryAddSingleton<CodeDefinitions>();
        services.TryAddSingleton<NodeRegister>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, NodeWatch>());
        return services;
    }
}
