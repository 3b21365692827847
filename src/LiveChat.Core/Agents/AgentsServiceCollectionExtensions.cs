using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveChat.Agents;

internal static class AgentsServiceCollectionExtensions
{
    /// <summary>The agents and how they are treated.</summary>
    public static IServiceCollection AddAgents(this IServiceCollection services)
    {
        services.AddOptions<AgentOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AgentOptions>, AgentOptionsValidator>());
        services.TryAddSingleton<InMemoryAgentStore>();
        services.TryAddSingleton<IAgentStore>(s => s.GetRequiredService<InMemoryAgentStore>());

        return services;
    }
}
