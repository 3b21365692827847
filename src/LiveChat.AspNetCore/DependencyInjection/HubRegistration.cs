using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Realtime;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>Registers LiveChat's two hubs beside the host's own, which keep their settings.</summary>
internal static class HubRegistration
{
    private const int MaxArgumentBytes = 32 * 1024;

    public static void AddHubs(this IServiceCollection services)
    {
        services.TryAddSingleton<ContractProtocol>();
        services.TryAddSingleton<HubGuard>();
        services.AddSignalR().AddHubOptions<CustomerHub>(Configure).AddHubOptions<AgentHub>(Configure);
        services.AddHub<CustomerHub>();
        services.AddHub<AgentHub>();
    }

    private static void Configure<THub>(HubOptions<THub> options)
        where THub : Hub
    {
        options.EnableDetailedErrors = false;
        options.DisableImplicitFromServicesParameters = true;
        options.MaximumReceiveMessageSize = MaxArgumentBytes;
        options.MaximumParallelInvocationsPerClient = 1;
        options.AddFilter<HubGuard>();
    }

    /// <summary>SignalR would take the one JSON protocol of the whole host; these hubs have their own.</summary>
    private static void AddHub<THub>(this IServiceCollection services)
        where THub : Hub
        => services.TryAddSingleton(s => new HubConnectionHandler<THub>(
            s.GetRequiredService<HubLifetimeManager<THub>>(),
            s.GetRequiredService<ContractProtocol>(),
            s.GetRequiredService<IOptions<HubOptions>>(),
            s.GetRequiredService<IOptions<HubOptions<THub>>>(),
            s.GetRequiredService<ILoggerFactory>(),
            s.GetRequiredService<IUserIdProvider>(),
            s.GetRequiredService<IServiceScopeFactory>()));
}
