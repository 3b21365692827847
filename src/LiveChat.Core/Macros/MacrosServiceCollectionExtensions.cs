using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Macros;

internal static class MacrosServiceCollectionExtensions
{
    /// <summary>Canned responses. Needs the teams, the settings and the wake-ups.</summary>
    public static IServiceCollection AddMacros(this IServiceCollection services)
    {
        services.TryAddSingleton<IMacroNotifier, NullMacroNotifier>();
        services.TryAddSingleton<MacroAccess>();
        services.TryAddSingleton<MacroAudit>();
        services.TryAddSingleton<MacroChanges>();
        services.TryAddSingleton<MacroUses>();
        services.TryAddSingleton<IMacroService, MacroService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MacroUses>(s => s.GetRequiredService<MacroUses>()));
        return services;
    }
}
