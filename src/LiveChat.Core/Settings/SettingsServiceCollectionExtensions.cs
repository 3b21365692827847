using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Settings;

internal static class SettingsServiceCollectionExtensions
{
    /// <summary>Where is kept what the console sets.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.TryAddSingleton<ISettingsStore, InMemorySettingsStore>();
        return services;
    }
}
