using LiveChat.Chats;
using LiveChat.Macros;
using LiveChat.Notes;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.WakeUps;

internal static class WakeUpsServiceCollectionExtensions
{
    /// <summary>What nodes tell each other. Needs the chats, the routing and the macros.</summary>
    public static IServiceCollection AddWakeUps(this IServiceCollection services)
    {
        services.TryAddSingleton<IWakeUps, InMemoryWakeUps>();
        services.TryAddSingleton<WakeUpHealth>();
        services.TryAddSingleton<WakeUpSender>();
        services.TryAddSingleton<IOtherNodes>(s => s.GetRequiredService<WakeUpSender>());
        services.TryAddSingleton<ITeamNodes>(s => s.GetRequiredService<WakeUpSender>());
        services.TryAddSingleton<DeskNewsElsewhere>();
        services.TryAddSingleton<IRedactionNews>(s => s.GetRequiredService<WakeUpSender>());
        services.TryAddSingleton<IMacroNews>(s => s.GetRequiredService<WakeUpSender>());
        services.TryAddSingleton<ChangesElsewhere>();
        services.TryAddSingleton<HeardWakeUps>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IHostedService, WakeUpSender>(s => s.GetRequiredService<WakeUpSender>()),
            ServiceDescriptor.Singleton<IHostedService, HeardWakeUps>(s => s.GetRequiredService<HeardWakeUps>()),
            ServiceDescriptor.Singleton<IHostedService, WakeUpListener>(),
        ]);
        return services;
    }
}
