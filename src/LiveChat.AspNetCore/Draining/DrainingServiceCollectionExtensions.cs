using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.AspNetCore.Draining;

internal static class DrainingServiceCollectionExtensions
{
    /// <summary>Sends clients away in good order before the host stops.</summary>
    public static void AddDraining(this IServiceCollection services)
    {
        services.TryAddSingleton<Drain>();
        services.TryAddSingleton<DrainGate>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IHostedService, ShutdownTimeWarning>(),
            ServiceDescriptor.Singleton<IHostedService, DrainWork>(),
        ]);
    }
}
