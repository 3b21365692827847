using LiveChat.Macros;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Macros;

internal static class MacrosRegistration
{
    /// <summary>Macros over hub and HTTP.</summary>
    public static void AddMacroCalls(this IServiceCollection services)
    {
        services.TryAddSingleton<MacroCalls>();
        services.TryAddSingleton<MacroFiles>();
        services.Replace(ServiceDescriptor.Singleton<IMacroNotifier, MacroPushes>());
    }
}
