using LiveChat.Queues;
using LiveChat.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

internal static class WidgetsServiceCollectionExtensions
{
    /// <summary>What every host needs to have widgets. Needs the queues.</summary>
    public static IServiceCollection AddWidgets(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<WidgetOptions>, WidgetOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<WidgetOptions>, WidgetRulesValidator>(),
        ]);
        services.TryAddSingleton(s => new WidgetCatalog(
            s.GetServices<WidgetName>(), s.GetRequiredService<IOptionsMonitor<WidgetOptions>>(), s.GetRequiredService<QueueCatalog>()));
        services.AddSettingsOf<WidgetOptions, WidgetShape>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsUses, WidgetUses>());
        services.TryAddSingleton(s => new WidgetSightings(
            s.GetRequiredService<ISettingsStore>(), s.GetRequiredService<WidgetCatalog>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<WidgetSightings>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SightingsWriter>());
        return services;
    }

    /// <summary>One more widget. Adding it again changes the same one.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services, string siteKey, Action<WidgetOptions> configure)
    {
        services.AddOptions<WidgetOptions>(siteKey).Configure(configure).ValidateOnStart();
        services.AddSingleton(new WidgetName(siteKey));
        return services;
    }
}
