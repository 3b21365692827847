using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Settings;

internal static class SettingsServiceCollectionExtensions
{
    /// <summary>Where is kept what the console sets, and what follows it.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.TryAddSingleton<ISettingsStore, InMemorySettingsStore>();
        services.TryAddSingleton<LiveSettings>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SettingsWatch>());
        return services;
    }

    /// <summary>One kind of settings the console may set. What it stands on has to be added before.</summary>
    public static IServiceCollection AddSettingsOf<TOptions, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TShape>(this IServiceCollection services)
        where TOptions : class
        where TShape : class, ISettingsShape<TOptions>
    {
        services.TryAddSingleton<ISettingsShape<TOptions>, TShape>();
        services.TryAddSingleton<SettingsCheck<TOptions>>();
        services.TryAddSingleton<SettingsFollower<TOptions>>();
        services.TryAddSingleton<ISettingsEditor<TOptions>, SettingsEditor<TOptions>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILiveSettings, SettingsFollower<TOptions>>(s => s.GetRequiredService<SettingsFollower<TOptions>>()));
        return services;
    }
}
